import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { elements, untilBreak } from '../iteration.ts';

export const step = defineFunction({
  name: 'step',
  doc: 'Every n-th element, starting with the first: to the lambda, or as the result when there is none.',
  dispatches: [
    {
      parameters: ['Iterable $iterable', 'Integer[1] $step'],
      call: (context, [subject = null, width = 1n]) => everyNth(elements(context, subject), Number(width)),
    },
    {
      parameters: ['Iterable $iterable', 'Integer[1] $step'],
      block: 'Callable[1,1]',
      call: (context, [subject = null, width = 1n], block) => {
        untilBreak(() => {
          for (const value of everyNth(elements(context, subject), Number(width))) block!.call(value);
        });
        return null;
      },
    },
  ],
});

function everyNth(values: readonly Value[], width: number): Value[] {
  return values.filter((_, i) => i % width === 0);
}
