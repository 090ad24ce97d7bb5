import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';
import { threeX } from '../three-x.ts';

export const pick = defineFunction({
  name: 'pick',
  doc: 'The first argument that is neither undef nor an empty string; fails when there is none.',
  dispatches: threeX((context, values) => {
    const [first = ''] = values.filter(value => value !== '');
    if (toS(first) === '') context.fail('pick(): must receive at least one non empty value');
    return first;
  }),
});
