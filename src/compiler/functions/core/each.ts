import { defineFunction } from '../define-function.ts';
import { iteratingDispatches, untilBreak } from '../iteration.ts';

export const each = defineFunction({
  name: 'each',
  doc: 'Calls the lambda for every element and gives the collection back.',
  dispatches: iteratingDispatches((_, { items }, visit, subject) => {
    untilBreak(() => {
      for (const item of items) visit(item);
    });
    return subject;
  }),
});
