import { type Binary, isHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const length = defineFunction({
  name: 'length',
  doc: 'The number of elements of a collection, characters of a string or bytes of a Binary.',
  dispatches: [
    {
      parameters: ['Collection $arg'],
      call: (_, [value = null]) => BigInt(isHash(value) ? value.size : (value as Value[]).length),
    },
    { parameters: ['String $arg'], call: (_, [text]) => BigInt([...(text as string)].length) },
    { parameters: ['Binary $arg'], call: (_, [binary]) => BigInt((binary as Binary).bytes.length) },
  ],
});
