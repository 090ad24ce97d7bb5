import { inspectString, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { leadingInteger, parseFloatStrictly } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

export const num2bool = defineFunction({
  name: 'num2bool',
  doc: 'True for a number, or a string with a number, of 1 and above.',
  dispatches: threeX((context, values) => {
    const [number = ''] = values;
    if (values.length !== 1) context.fail(`num2bool(): Wrong number of arguments given (${values.length} for 1)`);
    if (typeof number === 'bigint') return number > 0n;
    if (typeof number === 'number') return Math.trunc(number) > 0;
    if (typeof number !== 'string') return leadingInteger(rubyToString(number)) > 0n;
    const parsed = parseFloatStrictly(number);
    if (parsed !== undefined) return Math.trunc(parsed) > 0;
    return context.fail(
      `num2bool(): '${number}' does not look like a number: invalid value for Float(): ${inspectString(number)}`,
    );
  }),
});
