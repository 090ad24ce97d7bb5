import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { threeX } from '../three-x.ts';

export const realize = defineFunction({
  name: 'realize',
  doc: 'Makes virtual resources real.',
  statement: true,
  dispatches: threeX(
    (context, references) => {
      context.evaluator.realize(flattenList(references), context.span);
      return null;
    },
    { name: 'realize', atLeast: 1 },
  ),
});
