import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { iteratingDispatches, untilBreak } from '../iteration.ts';

export const map = defineFunction({
  name: 'map',
  doc: 'A list of what the lambda gives for every element.',
  dispatches: iteratingDispatches((_, { items }, visit) => {
    const results: Value[] = [];
    untilBreak(() => {
      for (const item of items) results.push(visit(item));
    });
    return results;
  }),
});
