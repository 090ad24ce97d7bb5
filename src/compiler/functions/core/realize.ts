import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';

export const realize = defineFunction({
  name: 'realize',
  doc: 'Makes virtual resources real.',
  statement: true,
  dispatches: [
    {
      parameters: ['Any +$references'],
      call: (context, values) => {
        context.evaluator.realize(flattenList(values), context.span);
        return null;
      },
    },
  ],
});
