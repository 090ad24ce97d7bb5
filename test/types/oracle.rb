#!/usr/bin/ruby
# Asks real Puppet what test/types/cases/inputs.json should give and writes expected.json beside it.
# usage: ruby test/types/oracle.rb STDLIB_DIRECTORY
require 'json'
require 'tmpdir'
require 'puppet'

home = Dir.mktmpdir
Puppet.initialize_settings(%w[conf var code log run].map { |d| "--#{d}dir=#{home}/#{d}" })
Puppet[:strict] = :error
Puppet::Util::Log.level = :crit
modules = File.join(home, 'modules')
FileUtils.mkdir_p(modules)
FileUtils.ln_s(File.expand_path(ARGV[0]), File.join(modules, 'stdlib'))
environment = Puppet::Node::Environment.create(:production, [modules])
node = Puppet::Node.new('host', environment: environment)
$compiler = Puppet::Parser::Compiler.new(node)
Types = Puppet::Pops::Types
Calculator = Types::TypeCalculator.singleton
Describer = Types::TypeMismatchDescriber.singleton

# The value, or {'error' => message without the place}
def attempt
  yield
rescue StandardError => e
  { 'error' => e.message.gsub('Array[Unit]', 'Array').sub(/ \((?:file: .*?, )?line: .*?\)\z/m, '').sub(/\A(?:Evaluation Error: )?(?:Error while evaluating a (?:Function Call|Method call), )?/, '') }
end

def evaluate(text, scope)
  Puppet::Pops::Parser::EvaluatingParser.new.evaluate_string(scope, text)
end

cases = File.join(__dir__, 'cases')
input = JSON.parse(File.read(File.join(cases, 'inputs.json')))
out = {}
Puppet.override(current_environment: environment, loaders: $compiler.loaders) do
  $compiler.send(:evaluate_main)
  scope = $compiler.topscope
  types = input['types'].map { |t| evaluate(t, scope) }
  values = input['values'].map { |v| evaluate(v, scope) }
  out['print'] = types.map(&:to_s)
  bits = ->(row) { row.map { |b| b ? '1' : '0' }.join }
  out['instance'] = types.map { |t| bits.(values.map { |v| t.instance?(v) }) }
  out['assignable'] = types.map { |t| bits.(types.map { |o| t.assignable?(o) }) }
  out['normalize'] = types.map { |t| t.normalize.to_s }
  out['generalize'] = types.map { |t| t.generalize.to_s }
  out['infer'] = values.map { |v| Calculator.infer(v).to_s }
  out['inferDetailed'] = values.map { |v| Calculator.infer_set(v).to_s }
  out['wrongTypes'] = input['wrongTypes'].map { |t| attempt { evaluate(t, scope).to_s } }
  aliases = Dir.glob('**/*.pp', base: File.join(modules, 'stdlib', 'types')).sort.map { |f| File.read(File.join(modules, 'stdlib', 'types', f))[/^type (\S+)/, 1] }
  samples = input['stdlib']['values'].map { |v| evaluate(v, scope) }
  out['stdlib'] = aliases.to_h { |name| [name, bits.(samples.map { |v| evaluate(name, scope).instance?(v) })] }
  out['mismatches'] = input['mismatches'].map do |t, v|
    Describer.describe_mismatch('it', evaluate(t, scope), Calculator.infer_set(evaluate(v, scope)))
  end
  out['calls'] = input['calls'].each_with_index.map do |(signatures, calls), index|
    fn = Puppet::Functions.create_loaded_function("f#{index}".to_sym, scope.compiler.loaders.private_environment_loader) do
      signatures.each_with_index do |signature, at|
        define_method("call#{at}") { |*_| nil }
        dispatch("call#{at}".to_sym) do
          signature.split('; ').each do |part|
            m = /\A(.*?)\s*(\*?)\$(\w+)( = .*)?\z/.match(part)
            if m[2] == '*' then repeated_param(m[1], m[3].to_sym)
            elsif m[4] then optional_param(m[1], m[3].to_sym)
            else param(m[1], m[3].to_sym)
            end
          end
        end
      end
    end
    calls.map { |arguments| attempt { fn.new(scope, nil).call(scope, *arguments.map { |a| evaluate(a, scope) }) } }
  end
  out['parameters'] = input['parameters'].map do |specs, givens|
    struct = Types::TypeFactory.struct(specs.to_h do |name, (type, required)|
      [required ? name : Types::TypeFactory.optional(name), evaluate(type, scope)]
    end)
    givens.map { |given| attempt { Describer.validate_parameters('Class[X]', struct, given.transform_values { |v| evaluate(v, scope) }) } }
  end
  operators = ['==', '<', '>=', 'in', '=~']
  out['compare'] = operators.to_h do |operator|
    [operator, input['comparable'].map { |a| input['comparable'].map { |b| attempt { evaluate("(#{a}) #{operator} (#{b})", scope) } } }]
  end
  out['options'] = input['comparable'].map { |a| input['comparable'].map { |b| a == "default" || evaluate("case #{b} { #{a}: { true } default: { false } }", scope) } }
  out['strings'] = input['strings'].map { |v| evaluate("\"${(#{v})}\"", scope) }
  show = ->(value) { value.is_a?(Puppet::Pops::Time::TimeData) ? "'#{value}'" : Types::StringConverter.convert(value, '%p') }
  out['conversions'] = input['conversions'].map { |type, arguments| attempt { show.(evaluate("#{type}.new(#{arguments.join(', ')})", scope)) } }
  out['formats'] = input['formats'].map { |value, format| attempt { evaluate("String.new(#{value}, #{format})", scope) } }
  out['sprintf'] = input['sprintf'].map { |format, arguments| attempt { evaluate("sprintf(#{[format, *arguments].join(', ')})", scope) } }
  out['expressions'] = input['expressions'].map { |text| attempt { evaluate("String.new((#{text}), '%p')", scope) } }
  out['strftime'] = input['strftime'].map do |type, time, format, zone|
    attempt { evaluate("#{type}.new(#{time}).strftime(#{["'#{format}'", zone].compact.join(', ')})", scope) }
  end
end
File.write(File.join(cases, 'expected.json'), JSON.pretty_generate(out) + "\n")
