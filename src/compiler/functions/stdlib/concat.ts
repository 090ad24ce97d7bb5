import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const concat = defineFunction({
  name: 'concat',
  doc: 'A list with the elements of further lists, and further single values, after it.',
  dispatches: threeX((context, values) => {
    const [first = '', ...rest] = values;
    if (values.length < 2) context.fail(`concat(): Wrong number of arguments given (${values.length} for < 2)`);
    if (!isList(first)) return context.fail('concat(): Requires array to work with');
    return [...first, ...rest.flatMap(value => (isList(value) ? value : [value]))];
  }),
});
