import { defineFunction } from '../define-function.ts';
import { isTrue, iteratingDispatches } from '../iteration.ts';

export const all = defineFunction({
  name: 'all',
  doc: 'True when the lambda is true for every element.',
  dispatches: iteratingDispatches((_, { items }, visit) => {
    for (const item of items) if (!isTrue(visit(item))) return false;
    return true;
  }),
});
