import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { membership } from '../ruby/compare.ts';
import { threeX } from '../three-x.ts';

export const member = defineFunction({
  name: 'member',
  doc: 'True when a list has the value, or all values of a second list.',
  dispatches: threeX((context, values) => {
    const [list = '', wanted = ''] = values;
    if (values.length < 2) context.fail(`member(): Wrong number of arguments given (${values.length} for 2)`);
    if (!isList(list)) return context.fail('member(): Requires array to work with');
    if (typeof wanted !== 'string' && typeof wanted !== 'bigint' && !isList(wanted)) {
      return context.fail('member(): Item to search for must be a string, fixnum, or array');
    }
    const items = isList(wanted) ? wanted : [wanted];
    if (items.length === 0) context.fail('member(): You must provide item to search for within array given');
    return items.every(membership(list));
  }),
});
