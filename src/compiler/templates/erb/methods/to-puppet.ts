/** Values of the subset -> Puppet's, for functions called from a template. */
import { PuppetHash, type Value } from '../../../../model/value.ts';
import { className, RubyHash, RubyOpaque, RubyRegexp, RubySymbol, type RubyValue } from '../ruby-value.ts';
import type { MethodCall } from './method-call.ts';

/** The value a function of the language gets. Errors: it has no counterpart there (a block, a range). */
export function toPuppet(value: RubyValue, call: MethodCall): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(item => toPuppet(item, call));
  if (value instanceof RubyHash)
    return PuppetHash.from(value.entries().map(([k, v]) => [toPuppet(k, call), toPuppet(v, call)] as const));
  if (value instanceof RubySymbol) return value.name === 'undef' ? null : value.name;
  if (value instanceof RubyRegexp) return { kind: 'regexp', source: value.source };
  if (value instanceof RubyOpaque) return value.value;
  return call.ruby.unsupported(`handing a ${className(value)} to a function`, call.place);
}
