import { defineFunction } from '../define-function.ts';
import { isTrue, iteratingDispatches } from '../iteration.ts';

export const any = defineFunction({
  name: 'any',
  doc: 'True when the lambda is true for at least one element.',
  dispatches: iteratingDispatches((_, { items }, visit) => {
    for (const item of items) if (isTrue(visit(item))) return true;
    return false;
  }),
});
