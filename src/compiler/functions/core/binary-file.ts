import { defineFunction } from '../define-function.ts';

export const binaryFile = defineFunction({
  name: 'binary_file',
  doc: "The content of a module's file (MODULE/NAME) as a Binary.",
  dispatches: [
    {
      parameters: ['String $path'],
      call: (context, [path]) => {
        const found = context.evaluator.readFile(path as string, 'files');
        if (!found) return context.fail(`binary_file(): The given file '${path as string}' does not exist`);
        return { kind: 'binary', bytes: found.bytes };
      },
    },
  ],
});
