import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const pick = defineFunction({
  name: 'pick',
  doc: 'The first argument that is neither undef nor an empty string; fails when there is none.',
  dispatches: threeX((context, values) => {
    const [first = ''] = values.filter(value => value !== '');
    if (rubyToString(first) === '') context.fail('pick(): must receive at least one non empty value');
    return first;
  }),
});
