import type { PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const values = defineFunction({
  name: 'values',
  doc: 'The values of a hash.',
  dispatches: [{ parameters: ['Hash $hsh'], call: (_, [hash]) => [...(hash as PuppetHash).values()] }],
});
