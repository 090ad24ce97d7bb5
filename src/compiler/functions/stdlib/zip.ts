import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { isTrue } from '../iteration.ts';
import { flattenList } from '../ruby/flatten.ts';
import { threeX } from '../three-x.ts';

export const zip = defineFunction({
  name: 'zip',
  doc: 'Two lists as a list of pairs; laid out flat when a third argument says so.',
  dispatches: threeX((context, values) => {
    const [first = '', second = '', flat] = values;
    if (values.length < 2) context.fail(`zip(): Wrong number of arguments given (${values.length} for 2)`);
    if (!isList(first) || !isList(second)) return context.fail('zip(): Requires array to work with');
    const pairs = first.map((value, i) => [value, second[i] ?? null]);
    const flatten = flat !== undefined && isTrue(flat) && context.call('str2bool', [flat]) === true;
    return flatten ? flattenList(pairs) : pairs;
  }),
});
