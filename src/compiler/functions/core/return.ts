import { defineFunction } from '../define-function.ts';

export const returnFunction = defineFunction({
  name: 'return',
  doc: 'Ends the function, class or defined type around it; a function gives the value.',
  statement: true,
  dispatches: [
    { parameters: ['Any $value = undef'], call: (context, [value = null]) => context.evaluator.returnFrom(value) },
  ],
});
