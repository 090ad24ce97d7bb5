import type { Value } from '../../../model/value.ts';
import { type Block, defineFunction } from '../define-function.ts';

const give = (value: Value, block: Block | undefined) => (block ? block.call(value) : value);

export const unwrap = defineFunction({
  name: 'unwrap',
  doc: 'Takes the value out of a Sensitive; other values are given as they are.',
  dispatches: [
    {
      parameters: ['Sensitive $arg'],
      block: 'Optional[Callable]',
      call: (_, [secret], block) => give((secret as { readonly value: Value }).value, block),
    },
    { parameters: ['Any $arg'], block: 'Optional[Callable]', call: (_, [value], block) => give(value as Value, block) },
  ],
});
