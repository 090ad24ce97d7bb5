import { type Block, defineFunction } from '../define-function.ts';

export const withFunction = defineFunction({
  name: 'with',
  doc: 'Calls the lambda with the arguments, so that its variables stay inside.',
  dispatches: [
    { parameters: ['Any *$arg'], block: 'Callable', call: (_, values, block) => (block as Block).call(...values) },
  ],
});
