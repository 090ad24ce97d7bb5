import { PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { isTrue, iteratingDispatches, untilBreak } from '../iteration.ts';

export const filter = defineFunction({
  name: 'filter',
  doc: 'The elements for which the lambda is true; a hash stays a hash.',
  dispatches: iteratingDispatches((_, iteration, visit) => {
    if (iteration.entries) {
      const kept = [...iteration.items].filter(item => isTrue(visit(item)));
      return PuppetHash.from(kept.map(({ key, value }) => [key, value] as const));
    }
    const kept: Value[] = [];
    untilBreak(() => {
      for (const item of iteration.items) if (isTrue(visit(item))) kept.push(item.value);
    });
    return kept;
  }),
});
