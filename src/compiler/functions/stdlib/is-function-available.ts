import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const isFunctionAvailable = defineFunction({
  name: 'is_function_available',
  doc: 'True when a function of that name can be called. Use stdlib::has_function in new code.',
  dispatches: threeX((context, values) => {
    if (values.length !== 1)
      context.fail(`is_function_available?(): Wrong number of arguments given ${values.length} for 1`);
    return typeof values[0] === 'string' && context.hasFunction(values[0]);
  }),
});
