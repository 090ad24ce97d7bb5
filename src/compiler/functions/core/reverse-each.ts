import { defineFunction } from '../define-function.ts';
import { elements, untilBreak } from '../iteration.ts';

export const reverseEach = defineFunction({
  name: 'reverse_each',
  doc: 'Calls the lambda for every element from the last to the first; without a lambda gives the elements in that order.',
  dispatches: [
    { parameters: ['Iterable $iterable'], call: (context, [subject = null]) => elements(context, subject).reverse() },
    {
      parameters: ['Iterable $iterable'],
      block: 'Callable[1,1]',
      call: (context, [subject = null], block) => {
        untilBreak(() => {
          for (const value of elements(context, subject).reverse()) block!.call(value);
        });
        return null;
      },
    },
  ],
});
