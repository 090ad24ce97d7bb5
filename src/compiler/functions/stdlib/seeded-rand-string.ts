import { createHash } from 'node:crypto';
import { defineFunction } from '../define-function.ts';
import { RubyRandom } from '../ruby/random.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const seededRandString = defineFunction({
  name: 'stdlib::seeded_rand_string',
  doc: 'A string of random characters that depends on the seed only; the characters to take may be given.',
  dispatches: [
    {
      parameters: ['Integer[1] $length', 'String $seed', 'String[2] $charset = undef'],
      call: (_, [length, seed, charset]) => {
        const characters = [...((charset ?? ALPHABET) as string)];
        const random = new RubyRandom(
          BigInt(
            `0x${createHash('sha256')
              .update(seed as string, 'utf8')
              .digest('hex')}`,
          ),
        );
        return Array.from(
          { length: Number(length) },
          () => characters[Number(random.below(BigInt(characters.length)))],
        ).join('');
      },
    },
  ],
});
