import { defineFunction } from '../define-function.ts';

export const hasFunction = defineFunction({
  name: 'stdlib::has_function',
  doc: 'True when a function of that name can be called.',
  dispatches: [
    { parameters: ['String[1] $function_name'], call: (context, [name]) => context.hasFunction(name as string) },
  ],
});
