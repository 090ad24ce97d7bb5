import { defineFunction } from '../define-function.ts';
import { parseFloatStrictly } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';
import { validateRange } from '../validate-range.ts';

export const validateNumeric = defineFunction({
  name: 'validate_numeric',
  doc: 'Fails unless a value, or every element of a list, is a number up to a maximum and from a minimum. Use Numeric in new code.',
  statement: true,
  dispatches: threeX((context, values) => {
    validateRange(context, values, { name: 'validate_numeric', article: 'a Numeric', parse: parseFloatStrictly });
    return null;
  }),
});
