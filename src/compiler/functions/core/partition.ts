import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { elements, isTrue } from '../iteration.ts';

export const partition = defineFunction({
  name: 'partition',
  doc: 'Two lists: the elements for which the lambda is true, and the others.',
  dispatches: [
    {
      parameters: ['Collection $collection'],
      block: 'Callable[1,1]',
      call: (context, [subject = null], block) => divide(elements(context, subject), value => block!.call(value)),
    },
    {
      parameters: ['Array $array'],
      block: 'Callable[2,2]',
      call: (_, [list = []], block) => divide(list as Value[], (value, i) => block!.call(i, value)),
    },
    {
      parameters: ['Collection $collection'],
      block: 'Callable[2,2]',
      call: (context, [subject = null], block) =>
        divide(elements(context, subject), entry => block!.call(...(entry as Value[]))),
    },
  ],
});

function divide(values: readonly Value[], test: (value: Value, index: bigint) => Value): Value {
  const accepted: Value[] = [];
  const others: Value[] = [];
  values.forEach((value, i) => {
    (isTrue(test(value, BigInt(i))) ? accepted : others).push(value);
  });
  return [accepted, others];
}
