import type { PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const keys = defineFunction({
  name: 'keys',
  doc: 'The keys of a hash.',
  dispatches: [{ parameters: ['Hash $hsh'], call: (_, [hash]) => [...(hash as PuppetHash).keys()] }],
});
