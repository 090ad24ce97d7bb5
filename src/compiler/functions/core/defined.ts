import { defineFunction } from '../define-function.ts';

const WHAT = 'Variant[String, Type[CatalogEntry], Type[Type[CatalogEntry]]]';

export const defined = defineFunction({
  name: 'defined',
  doc: "True when one of the arguments is known: the name of a class or type, a declared resource (File['/x']), a variable ('$x').",
  dispatches: [
    {
      parameters: [`${WHAT} +$vals`],
      call: (context, values) => values.some(value => context.evaluator.isDefined(value)),
    },
  ],
});
