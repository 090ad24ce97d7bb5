/** What a value read from YAML is, in a word of Puppet's type system. */
import { isHash, isList, type Value } from '../../model/value.ts';

/** `String`, `Integer`, `Array` and so on, for messages. */
export function kindOf(value: Value): string {
  if (value === null) return 'Undef';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return 'Float';
  if (typeof value === 'boolean') return 'Boolean';
  if (isList(value)) return 'Array';
  return isHash(value) ? 'Hash' : 'Object';
}
