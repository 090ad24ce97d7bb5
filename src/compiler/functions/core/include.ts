import { classNames } from '../class-names.ts';
import { defineFunction } from '../define-function.ts';

export const include = defineFunction({
  name: 'include',
  doc: 'Declares classes; each is evaluated once however often it is included.',
  statement: true,
  dispatches: [
    {
      parameters: ['Any +$names'],
      call: (context, values) => context.evaluator.includeClasses(classNames(context, values), 'include', context.span),
    },
  ],
});
