import { isList } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { leadingInteger } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

export const valuesAt = defineFunction({
  name: 'values_at',
  doc: 'The elements of a list at indices or ranges of them, such as 1-3.',
  dispatches: threeX((context, values) => {
    const [list = '', at = ''] = values;
    if (values.length < 2) context.fail(`values_at(): Wrong number of arguments given (${values.length} for 2)`);
    if (!isList(list)) return context.fail('values_at(): Requires array to work with');
    const wanted = flattenList([at]);
    if (wanted.length === 0) context.fail('values_at(): You must provide at least one positive index to collect');
    const indices = wanted.flatMap(index => indicesOf(context, rubyToString(index), list.length));
    return indices.map(index => list[index] ?? null).filter(value => value !== null);
  }),
});

function indicesOf(context: CallContext, text: string, size: number): number[] {
  const range = /^(\d+)(\.\.\.?|-)(\d+)$/m.exec(text);
  if (!range) {
    if (!/^\d+$/m.test(text)) context.fail('values_at(): Unknown format of given index');
    const index = Number(leadingInteger(text));
    if (index > size - 1) context.fail('values_at(): Given index exceeds array size');
    return [index];
  }
  const [start, stop] = [Number(range[1]), Number(range[3])];
  if (start > stop) context.fail('values_at(): Stop index in given indices range is smaller than the start index');
  if (stop > size - 1) context.fail('values_at(): Stop index in given indices range exceeds array size');
  const length = stop - start + (range[2] === '...' ? 0 : 1);
  return Array.from({ length }, (_, i) => start + i);
}
