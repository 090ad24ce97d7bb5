/** `scope`, Puppet's own object in templates. */
import { RubyHash, type RubyScope, type RubyValue } from '../ruby-value.ts';
import { nameAt } from './arguments.ts';
import type { MethodCall } from './method-call.ts';
import { toPuppet } from './to-puppet.ts';

/** `scope[…]`, `scope.lookupvar`, `scope.function_x([…])`, `scope.call_function('x', […])`. */
export function callScope(_self: RubyScope, name: string, call: MethodCall): RubyValue {
  const { ruby } = call;
  const variable = (): RubyValue => {
    const kept = ruby.kept.get(nameAt(call, 0).replace(/^::/, ''));
    if (kept !== undefined) return kept;
    const found = ruby.context.variable(nameAt(call, 0).replace(/^::/, ''), []);
    return found === undefined ? null : ruby.imported(found);
  };
  const invoke = (fn: string, args: readonly RubyValue[]): RubyValue =>
    ruby.imported(
      ruby.context.call(
        fn,
        args.map(arg => toPuppet(arg, call)),
      ),
    );
  if (name === '[]' || name === 'lookupvar' || name === 'lookup_qualified_variable') return variable();
  if (name === 'include?' || name === 'exist?' || name === 'bound?') return (variable() ?? null) !== null;
  if (name === 'setvar') {
    const variableName = nameAt(call, 0);
    if (ruby.kept.has(variableName) || ruby.context.variable(variableName, []) !== undefined)
      return ruby.failed(`Cannot reassign variable '$${variableName}'`, call.place);
    const value = call.args[1] ?? null;
    ruby.kept.set(variableName, value);
    return value;
  }
  if (name === 'to_hash')
    return ruby.unsupported('scope.to_hash as a whole', call.place, "ask for one variable: scope['name']");
  if (name.startsWith('function_'))
    return invoke(name.slice(9), Array.isArray(call.args[0]) ? call.args[0] : [...call.args]);
  if (name === 'call_function') {
    const args = call.args[1] ?? [];
    // Ruby makes a list of pairs of a hash that stands for arguments
    const list = args instanceof RubyHash ? args.entries() : Array.isArray(args) ? args : [args];
    return invoke(nameAt(call, 0), list);
  }
  return ruby.unsupported(`scope.${name}`, call.place);
}
