import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const failFunction = defineFunction({
  name: 'fail',
  doc: 'Ends the compilation with the arguments as its message.',
  statement: true,
  refuses: true,
  dispatches: threeX((context, values) => context.fail(values.map(rubyToString).join(' '))),
});
