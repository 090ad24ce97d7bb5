import type { Value } from '../../../model/value.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { leadingInteger } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

export const convertBase = defineFunction({
  name: 'convert_base',
  doc: 'An integer, or a string of decimal digits, written in another base (2 to 36).',
  dispatches: threeX(
    (context, [number = '', base = '']) => {
      const value = integerOf(context, number, 'First');
      const radix = integerOf(context, base, 'Second');
      if (radix < 2n || radix > 36n)
        context.fail('convert_base(): base must be at least 2 and must not be greater than 36');
      return value.toString(Number(radix));
    },
    { name: 'convert_base', exactly: 2 },
  ),
});

function integerOf(context: CallContext, value: Value, which: string): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value !== 'string')
    return context.fail(`convert_base(): ${which} argument must be either a string or an integer`);
  if (!/^[0-9]+$/m.test(value)) {
    context.fail(
      'convert_base(): First argument must be an integer or a string corresponding to an integer in base 10',
    );
  }
  return leadingInteger(value);
}
