import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { membership } from '../ruby/compare.ts';
import { threeX } from '../three-x.ts';

export const difference = defineFunction({
  name: 'difference',
  doc: 'The elements of the first list that are not in the second.',
  dispatches: threeX((context, values) => {
    const [first = '', second = ''] = values;
    if (values.length !== 2) context.fail(`difference(): Wrong number of arguments given (${values.length} for 2)`);
    if (!isList(first) || !isList(second)) return context.fail('difference(): Requires 2 arrays');
    const unwanted = membership(second);
    return first.filter(value => !unwanted(value));
  }),
});
