import { isHash, type Value } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { leadingInteger } from '../ruby/parse-number.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const clamp = defineFunction({
  name: 'clamp',
  doc: 'The middle one of three numbers: a value kept within two bounds.',
  dispatches: threeX(
    (context, values) => {
      const given = flattenList(values);
      if (given.length !== 3) context.fail('clamp(): Wrong number of arguments, need three to clamp');
      const numbers = given.map(value => integerOf(context, value));
      return numbers.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[1]!;
    },
    { name: 'clamp', atLeast: 1 },
  ),
});

function integerOf(context: CallContext, value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(Math.trunc(value));
  if (typeof value === 'string') {
    return /^\d+$/m.test(value)
      ? leadingInteger(value)
      : context.fail(`clamp(): Required explicit numeric (${value}:String)`);
  }
  if (isHash(value)) return context.fail(`clamp(): The Hash type is not allowed (${rubyInspect(value)})`);
  return context.fail(`undefined method \`to_i' for ${rubyInspect(value)}:${rubyClass(value)}`);
}
