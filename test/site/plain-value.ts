/** A Puppet value as JSON-like data for comparisons: integers as numbers, floats as `{float: n}`. */
import { printFloat } from '../../src/compiler/types/print-float.ts';
import { isHash, isList, type Value } from '../../src/model/value.ts';

export function plainValue(value: Value | undefined): unknown {
  if (value === undefined) return { missing: true };
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return { float: printFloat(value) };
  if (isList(value)) return value.map(plainValue);
  if (isHash(value)) return Object.fromEntries([...value.entries()].map(([k, v]) => [String(k), plainValue(v)]));
  return value;
}
