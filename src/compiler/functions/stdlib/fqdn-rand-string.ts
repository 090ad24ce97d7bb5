import { defineFunction } from '../define-function.ts';
import { isTrue } from '../iteration.ts';
import { joinList } from '../ruby/flatten.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const fqdnRandString = defineFunction({
  name: 'stdlib::fqdn_rand_string',
  doc: 'A string of random characters that stays the same for one host and seed; the characters to take may be given.',
  dispatches: [
    {
      parameters: ['Integer[1] $length', 'Optional[String] $charset = undef', 'Any *$seed'],
      call: (context, [length, charset, ...seed]) => {
        const characters = [...(isTrue(charset ?? null) && charset !== '' ? (charset as string) : ALPHABET)];
        let result = '';
        for (let i = 1n; i <= (length as bigint); i++) {
          const at = context.call('fqdn_rand', [BigInt(characters.length), joinList([...seed, i], ':')]);
          result += characters[Number(at)];
        }
        return result;
      },
    },
  ],
});
