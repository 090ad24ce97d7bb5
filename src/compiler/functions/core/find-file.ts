import type { Value } from '../../../model/value.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';

export const findFile = defineFunction({
  name: 'find_file',
  doc: 'The path of the first of the given files (MODULE/NAME or absolute) that exists, or undef.',
  dispatches: ['String *$paths', 'Array[String] *$paths_array'].map(parameter => ({
    parameters: [parameter],
    call: (context, values) => firstPath(context, values),
  })),
});

function firstPath(context: CallContext, values: readonly Value[]): Value {
  for (const name of flattenList(values)) {
    const found = context.evaluator.readFile(name as string, 'files');
    if (found) return found.path;
  }
  return null;
}
