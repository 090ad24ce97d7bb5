import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { swapcaseText } from '../ruby/string-methods.ts';
import { threeX } from '../three-x.ts';

export const swapcase = defineFunction({
  name: 'swapcase',
  doc: 'A string, or the strings of a list, with upper case made lower and lower case made upper.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('swapcase(): Wrong number of arguments given (0 for 1)');
    if (typeof value === 'string') return swapcaseText(value);
    if (isList(value)) return value.map(item => (typeof item === 'string' ? swapcaseText(item) : item));
    return context.fail('swapcase(): Requires either array or string to work with');
  }),
});
