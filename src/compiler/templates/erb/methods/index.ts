/** A value and a method's name -> what it does. */

import type { Place } from '../ruby-ast.ts';
import type { RubyRuntime } from '../ruby-runtime.ts';
import {
  className,
  inspect,
  RubyConstant,
  RubyHash,
  RubyMatch,
  RubyProc,
  RubyRange,
  RubyRegexp,
  RubyScope,
  RubySymbol,
  type RubyValue,
} from '../ruby-value.ts';
import { anyMethods, nilMethods, symbolMethods } from './any-methods.ts';
import { callConstant } from './call-constant.ts';
import { callScope } from './call-scope.ts';
import { enumerableMethods } from './enumerable-methods.ts';
import { hashMethods } from './hash-methods.ts';
import { listMethods } from './list-methods.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { numberMethods } from './number-methods.ts';
import { rangeList, rangeMethods } from './range-methods.ts';
import { matchMethods, regexpMethods } from './regexp-methods.ts';
import { stringMethods } from './string-methods.ts';

// biome-ignore lint/suspicious/noExplicitAny: each table is only asked for values of its kind
type Table = Methods<any>;

function ownMethods(self: RubyValue): Table {
  if (self === null) return nilMethods;
  if (typeof self === 'string') return stringMethods;
  if (typeof self === 'bigint' || typeof self === 'number') return numberMethods;
  if (Array.isArray(self)) return listMethods;
  if (self instanceof RubyHash) return hashMethods;
  if (self instanceof RubySymbol) return symbolMethods;
  if (self instanceof RubyRange) return rangeMethods;
  if (self instanceof RubyRegexp) return regexpMethods;
  if (self instanceof RubyMatch) return matchMethods;
  return {};
}

function find(table: Table, name: string): ((self: RubyValue, call: MethodCall) => RubyValue) | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function enumerable(self: RubyValue): boolean {
  return Array.isArray(self) || self instanceof RubyHash || self instanceof RubyRange;
}

/** Has the value such a method here? For `respond_to?`. */
export function knows(self: RubyValue, name: string): boolean {
  if (['to_yaml', 'to_json', 'unwrap', 'call'].includes(name))
    return name.startsWith('to_') || (name === 'call' && self instanceof RubyProc);
  const found =
    find(ownMethods(self), name) ??
    (enumerable(self) ? find(enumerableMethods, name) : undefined) ??
    find(anyMethods, name);
  return found !== undefined;
}

/** Known to Ruby, for telling a mistake from what is only missing here. */
const MISSING_ELSEWHERE =
  /^(?:unpack1?|crypt|hash|object_id|methods|instance_variable_get|instance_variables|define_method|to_enum|each_byte|codepoints|permutation|bsearch|chunk|slice_when|chunk_while|cycle|lcm|gcd|bit_length|rationalize|to_r|to_c|sum|zip|filter_map|with_object|product)$/;

/**
 * Calls a method.
 * Errors: Ruby's own (`undefined method …`), or that the subset does not have it.
 */
export function callMethod(
  ruby: RubyRuntime,
  self: RubyValue,
  name: string,
  args: readonly RubyValue[],
  block: RubyProc | undefined,
  place: Place,
): RubyValue {
  const call: MethodCall = { ruby, args, block, place };
  if (self instanceof RubyScope) return callScope(self, name, call);
  if (self instanceof RubyConstant && name !== 'nil?' && name !== 'is_a?') return callConstant(self, name, call);
  const own = find(ownMethods(self), name);
  if (own) return own(self, call);
  if (enumerable(self)) {
    const shared = find(enumerableMethods, name);
    const list = Array.isArray(self)
      ? self
      : self instanceof RubyHash
        ? self.entries()
        : self instanceof RubyRange
          ? rangeList(self, call)
          : [];
    if (shared) return shared(list, call);
  }
  const any = find(anyMethods, name);
  if (any) return any(self, call);
  if (self instanceof RubyProc && (name === '[]' || name === '()' || name === 'yield'))
    return ruby.yield(self, ...args);
  if (typeof self === 'boolean' && (name === '&' || name === '|' || name === '^')) {
    const other = args[0] !== null && args[0] !== false;
    return name === '&' ? self && other : name === '|' ? self || other : self !== other;
  }
  const inPlace = name.endsWith('!') && find(ownMethods(self), name.slice(0, -1)) !== undefined;
  if (inPlace)
    return ruby.unsupported(
      `${className(self)}#${name}, which changes a value in place`,
      place,
      `assign the result of ${name.slice(0, -1)}`,
    );
  if (MISSING_ELSEWHERE.test(name) && self !== null)
    return ruby.unsupported(`the method ${className(self)}#${name}`, place);
  const shown = self === null ? 'nil:NilClass' : `${inspect(self).slice(0, 60)}:${className(self)}`;
  const hint =
    self === null
      ? 'the value is undef: give the variable a value, or guard it with an if'
      : 'methods that change nothing and are common are supported; see the reference of templates';
  return ruby.failed(`undefined method \`${name}' for ${shown}`, place, hint);
}
