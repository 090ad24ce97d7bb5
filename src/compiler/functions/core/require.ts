import { classNames } from '../class-names.ts';
import { defineFunction } from '../define-function.ts';

export const requireFunction = defineFunction({
  name: 'require',
  doc: 'Declares classes and makes them come before the class or defined type around the call.',
  statement: true,
  dispatches: [
    {
      parameters: ['Any +$names'],
      call: (context, values) => context.evaluator.includeClasses(classNames(context, values), 'require', context.span),
    },
  ],
});
