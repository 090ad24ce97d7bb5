/** Equality and order of values as Ruby's `==`, `eql?` and `<=>` have them (not Puppet's `==`, which ignores case). */
import { isHash, isList, keyOf, type Value } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import type { CallContext } from '../define-function.ts';
import { rubyClass } from './ruby-class.ts';

/** Ruby's `==`: case counts, 1 equals 1.0. */
export function rubyEquals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'bigint' && typeof b === 'number') return Number(a) === b;
  if (typeof a === 'number' && typeof b === 'bigint') return a === Number(b);
  if (isList(a)) return isList(b) && a.length === b.length && a.every((x, i) => rubyEquals(x, b[i]!));
  if (isHash(a)) {
    if (!isHash(b) || a.size !== b.size) return false;
    return [...a.entries()].every(([key, value]) => b.has(key) && rubyEquals(value, b.get(key)!));
  }
  return typeof a === 'object' && a !== null && keyOf(a) === keyOf(b);
}

/** The distinct values of a list, first ones kept, compared as Ruby's `eql?`: 1 and 1.0 differ. */
export function distinct(values: Iterable<Value>, key: (value: Value) => Value = v => v): Value[] {
  const first = new Map<string, Value>();
  for (const value of values) {
    const identity = keyOf(key(value));
    if (!first.has(identity)) first.set(identity, value);
  }
  return [...first.values()];
}

/** Is a value in a list, by `eql?`? Made once for many questions. */
export function membership(values: Iterable<Value>): (value: Value) => boolean {
  const known = new Set([...values].map(keyOf));
  return value => known.has(keyOf(value));
}

/** By bytes of UTF-8, which is by code points. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // surrogates stand for code points above all others of the plane
    const high = (c: number) => c >= 0xd800 && c <= 0xdfff;
    if (high(x) !== high(y)) return high(x) ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** Ruby's `<=>`; undefined when the two have no order. */
function compareValues(a: Value, b: Value): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (isNumber(a) && isNumber(b)) return a < b ? -1 : a > b ? 1 : 0;
  if (isList(a) && isList(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const order = compareValues(a[i]!, b[i]!);
      if (order !== 0) return order;
    }
    return Math.sign(a.length - b.length);
  }
  return rubyEquals(a, b) ? 0 : undefined;
}

/** Sorts by `<=>`; fails with Ruby's words when two have no order. */
export function sortValues(
  context: CallContext,
  values: readonly Value[],
  key: (value: Value) => Value = v => v,
): Value[] {
  const keyed = values.map(value => ({ key: key(value), value }));
  const first = keyed[0];
  for (const other of keyed.slice(1)) {
    if (first && compareValues(first.key, other.key) === undefined)
      context.fail(comparisonFailed(first.key, other.key));
  }
  const order = (a: Value, b: Value) => compareValues(a, b) ?? context.fail(comparisonFailed(a, b));
  return keyed.sort((a, b) => order(a.key, b.key)).map(entry => entry.value);
}

/** Ruby's message for two values without an order. */
export function comparisonFailed(a: Value, b: Value): string {
  const shown = b === null || ['boolean', 'bigint', 'number'].includes(typeof b) ? rubyInspect(b) : rubyClass(b);
  return `comparison of ${rubyClass(a)} with ${shown} failed`;
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}
