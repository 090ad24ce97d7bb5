import { defineFunction } from '../define-function.ts';
import { parseInteger } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';
import { validateRange } from '../validate-range.ts';

export const validateInteger = defineFunction({
  name: 'validate_integer',
  doc: 'Fails unless a value, or every element of a list, is an integer up to a maximum and from a minimum. Use Integer[min, max] in new code.',
  statement: true,
  dispatches: threeX((context, values) => {
    validateRange(context, values, { name: 'validate_integer', article: 'an Integer', parse: parseInteger });
    return null;
  }),
});
