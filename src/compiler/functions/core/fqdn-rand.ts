import type { Value } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { fqdn } from '../facts.ts';
import { isTrue } from '../iteration.ts';
import { joinList } from '../ruby/flatten.ts';
import { leadingInteger } from '../ruby/parse-number.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { md5Seed, seededBelow } from '../seeded.ts';
import { threeX } from '../three-x.ts';

export const fqdnRand = defineFunction({
  name: 'fqdn_rand',
  doc: 'A number of 0 up to but not including the first argument: the same at every compilation for one host and seed, different from host to host.',
  dispatches: threeX(
    (context, [max = '', seed = null, downcase = false]) => {
      const limit = integerOf(context, max);
      const name = fqdn(context);
      const text = joinList([isTrue(downcase) ? name.toLowerCase() : name, limit, seed], ':');
      return seededBelow(context, md5Seed(text), limit);
    },
    { name: 'fqdn_rand', atLeast: 1 },
  ),
});

function integerOf(context: CallContext, value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(Math.trunc(value));
  if (typeof value === 'string') return leadingInteger(value);
  return context.fail(`undefined method \`to_i' for ${rubyInspect(value)}:${rubyClass(value)}`);
}
