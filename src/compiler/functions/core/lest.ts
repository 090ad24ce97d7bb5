import type { Value } from '../../../model/value.ts';
import { type Block, defineFunction } from '../define-function.ts';

export const lest = defineFunction({
  name: 'lest',
  doc: 'Gives the value, or what the lambda gives when it is undef.',
  dispatches: [
    {
      parameters: ['Any $arg'],
      block: 'Callable[0,0]',
      call: (_, [value], block) => (value === null ? (block as Block).call() : (value as Value)),
    },
  ],
});
