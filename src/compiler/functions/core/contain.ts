import { classNames } from '../class-names.ts';
import { defineFunction } from '../define-function.ts';

export const contain = defineFunction({
  name: 'contain',
  doc: 'Declares classes and contains them in the class around the call: what waits for that class waits for them.',
  statement: true,
  dispatches: [
    {
      parameters: ['Any +$names'],
      call: (context, values) => context.evaluator.includeClasses(classNames(context, values), 'contain', context.span),
    },
  ],
});
