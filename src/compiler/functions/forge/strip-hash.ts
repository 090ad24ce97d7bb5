import { isHash, PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const stripHash = defineFunction({
  name: 'mysql::strip_hash',
  doc: 'A hash without the entries whose value is an empty string, also in the hashes directly inside it.',
  dispatches: [
    {
      parameters: ['Hash $hash'],
      call: (_, [hash]) => {
        const filled = (of: PuppetHash) => PuppetHash.from([...of.entries()].filter(([, value]) => value !== ''));
        const outer = [...filled(hash as PuppetHash).entries()];
        return PuppetHash.from(outer.map(([key, value]) => [key, isHash(value) ? filled(value) : value] as const));
      },
    },
  ],
});
