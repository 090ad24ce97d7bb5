#!/usr/bin/ruby
# Writes expected.json of every case below cases/ with real Puppet: ruby test/data/expect.rb [CASE…]
# A case is an environment directory with case.json: facts, variables, lookups [{key, merge, explain}].
require 'json'
require 'tmpdir'
require 'puppet'
require 'puppet/parser/compiler'

base = Dir.mktmpdir
Puppet.initialize_settings(["--confdir=#{base}/conf", "--vardir=#{base}/var", "--codedir=#{base}/code", "--logdir=#{base}/log",
                            "--rundir=#{base}/run", '--basemodulepath=', '--vendormoduledir='])
Puppet[:strict] = :error
Puppet[:strict_variables] = true
Puppet[:node_terminus] = 'plain'

# Hands out one environment with its directory, so that its data layer is found.
class OneEnvironment < Puppet::Environments::Static
  def initialize(environment, path)
    super(environment)
    @path = path
  end

  def get_conf(name)
    environment = get(name) or return nil
    conf = Puppet::Settings::EnvironmentConf.static_for(environment, 0)
    path = @path
    conf.define_singleton_method(:path_to_env) { path }
    conf
  end
end

def shown(value)
  case value
  when Float then { 'float' => value.to_s }
  when Hash then value.to_h { |k, v| [k.to_s, shown(v)] }
  when Array then value.map { |v| shown(v) }
  else value
  end
end

def run_case(directory)
  spec = JSON.parse(File.read("#{directory}/case.json"))
  env = Puppet::Node::Environment.create(:production, ["#{directory}/modules"], Puppet::Node::Environment::NO_MANIFEST)
  Puppet.override(current_environment: env, environments: OneEnvironment.new(env, directory)) do
    facts = Puppet::Node::Facts.new('web1.example.org', spec['facts'] || {})
    node = Puppet::Node.new('web1.example.org', facts: facts, environment: env)
    node.merge(facts.values)
    node.add_server_facts({})
    compiler = Puppet::Parser::Compiler.new(node)
    compiler.send(:set_node_parameters)
    scope = compiler.topscope
    (spec['variables'] || {}).each { |k, v| scope[k] = v }
    Puppet.override(current_environment: env, loaders: compiler.loaders) do
      spec['lookups'].map do |request|
        explainer = request['explain'] ? Puppet::Pops::Lookup::Explainer.new : nil
        invocation = Puppet::Pops::Lookup::Invocation.new(scope, {}, {}, explainer)
        result =
          begin
            { 'value' => shown(Puppet::Pops::Lookup.lookup(request['key'], nil, nil, false, request['merge'], invocation)) }
          rescue Puppet::DataBinding::LookupError, Puppet::Error, ArgumentError => e
            { 'error' => e.message.gsub("#{directory}/", '') }
          end
        result['explain'] = explainer.explain.gsub("#{directory}/", '') if explainer
        result
      end
    end
  end
end

here = File.expand_path('cases', __dir__)
names = ARGV.empty? ? Dir.children(here).sort : ARGV
names.each do |name|
  File.write("#{here}/#{name}/expected.json", JSON.pretty_generate(run_case("#{here}/#{name}")) + "\n")
end
