import { defineFunction, NextSignal } from '../define-function.ts';

export const next = defineFunction({
  name: 'next',
  doc: 'Ends the current turn of the lambda, or the function, with the given value.',
  statement: true,
  dispatches: [
    {
      parameters: ['Any $value = undef'],
      call: (context, [value = null]) => {
        throw new NextSignal(value, context.span);
      },
    },
  ],
});
