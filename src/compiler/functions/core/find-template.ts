import type { Value } from '../../../model/value.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';

export const findTemplate = defineFunction({
  name: 'find_template',
  doc: 'The path of the first of the given templates (MODULE/NAME or absolute) that exists, or undef.',
  dispatches: ['String *$paths', 'Array[String] *$paths_array'].map(parameter => ({
    parameters: [parameter],
    call: (context, values) => firstPath(context, values),
  })),
});

function firstPath(context: CallContext, values: readonly Value[]): Value {
  for (const name of flattenList(values)) {
    const found = context.evaluator.readFile(name as string, 'templates');
    if (found) return found.path;
  }
  return null;
}
