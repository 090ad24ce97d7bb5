import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const getModulePath = defineFunction({
  name: 'get_module_path',
  doc: 'The folder of a module.',
  dispatches: threeX((context, values) => {
    if (values.length !== 1) context.fail('get_module_path(): Wrong number of arguments, expects one');
    const name = rubyToString(values[0]!);
    return (
      context.evaluator.modulePath?.(name) ??
      context.fail(`Could not find module ${name} in environment ${context.evaluator.environment}`)
    );
  }),
});
