import { defineFunction } from '../define-function.ts';
import { md5Seed, seededBelow } from '../seeded.ts';

export const seededRand = defineFunction({
  name: 'stdlib::seeded_rand',
  doc: 'A number of 0 up to but not including the first argument that depends on the seed only.',
  dispatches: [
    {
      parameters: ['Integer[1] $max', 'String $seed'],
      call: (context, [max, seed]) => seededBelow(context, md5Seed(seed as string), max as bigint),
    },
  ],
});
