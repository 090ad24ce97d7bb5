import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { distinct, membership } from '../ruby/compare.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const intersection = defineFunction({
  name: 'intersection',
  doc: 'The elements, each once, that are in both lists.',
  dispatches: threeX((context, values) => {
    const [first = '', second = ''] = values;
    if (values.length !== 2) context.fail(`intersection(): Wrong number of arguments given (${values.length} for 2)`);
    if (!isList(first) || !isList(second)) {
      return context.fail(`intersection(): Requires 2 arrays, got ${rubyClass(first)} and ${rubyClass(second)}`);
    }
    return distinct(first.filter(membership(second)));
  }),
});
