#!/usr/bin/ruby
# Renders erb-cases.json with real Puppet and writes erb-expected.json: ruby test/templates/expect.rb
require 'json'
require 'tmpdir'
require 'puppet'
require 'puppet/parser/compiler'
require 'puppet/parser/templatewrapper'

base = Dir.mktmpdir
Puppet.initialize_settings(["--confdir=#{base}/conf", "--vardir=#{base}/var", "--codedir=#{base}/code", "--logdir=#{base}/log", "--rundir=#{base}/run"])
Puppet[:strict] = :error

spec = JSON.parse(File.read(File.join(__dir__, 'erb-cases.json')))
env = Puppet::Node::Environment.create(:production, [], Puppet::Node::Environment::NO_MANIFEST)
results = Puppet.override(current_environment: env, environments: Puppet::Environments::Static.new(env)) do
  compiler = Puppet::Parser::Compiler.new(Puppet::Node.new('web1.example.org', environment: env))
  Puppet.override(loaders: compiler.loaders) do
    scope = compiler.topscope
    spec['variables'].each { |k, v| scope[k] = v }
    spec['templates'].map do |text|
      wrapper = Puppet::Parser::TemplateWrapper.new(scope)
      begin
        { 'text' => wrapper.result(text.is_a?(Array) ? text.join("\n") : text) }
      rescue SyntaxError, StandardError => e
        { 'error' => e.message.lines.first.strip }
      end
    end
  end
end
File.write(File.join(__dir__, 'erb-expected.json'), JSON.pretty_generate(results) + "\n")
