import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { distinct } from '../ruby/compare.ts';
import { threeX } from '../three-x.ts';

export const union = defineFunction({
  name: 'union',
  doc: 'The elements, each once, that are in one of the lists.',
  dispatches: threeX((context, values) => {
    if (values.length < 2) context.fail(`union(): Wrong number of arguments given (${values.length} for < 2)`);
    return distinct(
      values.flatMap(value => (isList(value) ? value : context.fail('union(): Every parameter must be an array'))),
    );
  }),
});
