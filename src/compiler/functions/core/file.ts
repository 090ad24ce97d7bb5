import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';
import { whereLooked } from '../where-looked.ts';

export const file = defineFunction({
  name: 'file',
  doc: "The content of a module's file (MODULE/NAME), of the first one that exists.",
  dispatches: threeX(
    (context, values) => {
      const names = values.map(rubyToString);
      for (const name of names) {
        const found = context.evaluator.readFile(name, 'files');
        if (found) return text(context, found.bytes, name);
      }
      const [first = ''] = names;
      return context.fail(`Could not find any files from ${names.join(', ')}`, whereLooked(context, first, 'files'));
    },
    { name: 'file', atLeast: 1 },
  ),
});

function text(context: CallContext, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return context.fail(
      `file(): ${name} is not text in UTF-8`,
      'Use source => puppet:///modules/… or binary_file() for it.',
    );
  }
}
