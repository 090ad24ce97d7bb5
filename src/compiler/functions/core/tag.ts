import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { threeX } from '../three-x.ts';

export const tag = defineFunction({
  name: 'tag',
  doc: 'Adds tags to the class or defined type around the call and to all it contains.',
  statement: true,
  dispatches: threeX(
    (context, values) => {
      context.evaluator.tag(flattenList(values).map(rubyToString));
      return null;
    },
    { name: 'tag', atLeast: 1 },
  ),
});
