import type { Value } from '../../../model/value.ts';
import { type Block, defineFunction } from '../define-function.ts';
import { elements, untilBreak } from '../iteration.ts';

export const reduce = defineFunction({
  name: 'reduce',
  doc: 'Folds the elements into one value: the lambda gets the value so far and the next element.',
  dispatches: [
    {
      parameters: ['Iterable $enumerable'],
      block: 'Callable[2,2]',
      call: (context, [subject = null], block) => {
        const [first = null, ...rest] = elements(context, subject);
        return fold(first, rest, block!);
      },
    },
    {
      parameters: ['Iterable $enumerable', 'Any $memo'],
      block: 'Callable[2,2]',
      call: (context, [subject = null, memo = null], block) => fold(memo, elements(context, subject), block!),
    },
  ],
});

function fold(start: Value, values: readonly Value[], block: Block): Value {
  let memo = start;
  untilBreak(() => {
    for (const value of values) memo = block.call(memo, value);
  });
  return memo;
}
