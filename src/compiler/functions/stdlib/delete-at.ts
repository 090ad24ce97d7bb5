import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { leadingInteger } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

export const deleteAt = defineFunction({
  name: 'delete_at',
  doc: 'A list without the element at an index.',
  dispatches: threeX((context, values) => {
    const [list = '', at = ''] = values;
    if (values.length < 2) context.fail(`delete_at(): Wrong number of arguments given (${values.length} for 2)`);
    if (!isList(list)) return context.fail('delete_at(): Requires array to work with');
    if (typeof at === 'string' && !/^\d+$/m.test(at)) {
      context.fail('delete_at(): You must provide non-negative numeric index');
    }
    const index = Number(typeof at === 'string' ? leadingInteger(at) : at);
    if (index > list.length - 1) context.fail('delete_at(): Given index exceeds size of array given');
    return list.toSpliced(Math.trunc(index), index < -list.length ? 0 : 1);
  }),
});
