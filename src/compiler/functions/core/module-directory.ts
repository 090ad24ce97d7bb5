import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';

export const moduleDirectory = defineFunction({
  name: 'module_directory',
  doc: 'The path of the first of the given modules that exists, or undef.',
  dispatches: ['String *$names', 'Array[String] *$names_array'].map(parameter => ({
    parameters: [parameter],
    call: (context, values) => {
      for (const name of flattenList(values)) {
        const path = context.evaluator.modulePath?.(name as string);
        if (path !== undefined) return path;
      }
      return null;
    },
  })),
});
