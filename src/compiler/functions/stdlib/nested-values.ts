import { isHash, type PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const nestedValues = defineFunction({
  name: 'stdlib::nested_values',
  doc: 'All values of a hash and of the hashes in it.',
  dispatches: [{ parameters: ['Hash $hash'], call: (_, [hash]) => leaves(hash as PuppetHash) }],
});

function leaves(hash: PuppetHash): Value[] {
  return [...hash.values()].flatMap(value => (isHash(value) ? leaves(value) : [value]));
}
