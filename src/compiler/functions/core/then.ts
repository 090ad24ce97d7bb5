import type { Value } from '../../../model/value.ts';
import { type Block, defineFunction } from '../define-function.ts';

/** Not named `then`: a module with that export would look like a promise to `await import()`. */
export const thenFunction = defineFunction({
  name: 'then',
  doc: 'Calls the lambda with the value unless it is undef.',
  dispatches: [
    {
      parameters: ['Any $arg'],
      block: 'Callable[1,1]',
      call: (_, [value], block) => (value === null ? null : (block as Block).call(value as Value)),
    },
  ],
});
