import type { Value } from '../../../model/value.ts';
import { type Block, type CallContext, defineFunction } from '../define-function.ts';
import { comparisonFailed, sortValues } from '../ruby/compare.ts';

export const sort = defineFunction({
  name: 'sort',
  doc: 'A list, or the characters of a string, in order; a lambda compares two values and gives -1, 0 or 1.',
  dispatches: [
    {
      parameters: ['String $string_value'],
      block: 'Optional[Callable[2,2]]',
      call: (context, [text], block) => sorted(context, [...(text as string)], block).join(''),
    },
    {
      parameters: ['Array $array_value'],
      block: 'Optional[Callable[2,2]]',
      call: (context, [list], block) => sorted(context, list as Value[], block),
    },
  ],
});

function sorted(context: CallContext, values: readonly Value[], block: Block | undefined): Value[] {
  if (!block) return sortValues(context, values);
  return [...values].sort((a, b) => {
    const order = block.call(a, b);
    if (typeof order === 'bigint' || typeof order === 'number') return Number(order);
    return context.fail(comparisonFailed(a, b));
  });
}
