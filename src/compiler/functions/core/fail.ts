import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';
import { threeX } from '../three-x.ts';

export const failFunction = defineFunction({
  name: 'fail',
  doc: 'Ends the compilation with the arguments as its message.',
  statement: true,
  dispatches: threeX((context, values) => context.fail(values.map(toS).join(' '))),
});
