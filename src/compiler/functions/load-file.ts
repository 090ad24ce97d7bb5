/** `loadyaml` and `loadjson`: data from a file of the site. */
import { fileNotLoaded } from '../../diagnostics/catalogue/functions.ts';
import type { Value } from './../../model/value.ts';
import { rubyToString } from '../types/ruby-inspect.ts';
import { type CallContext, defineFunction, type PuppetFunction } from './define-function.ts';
import { threeX } from './three-x.ts';
import { withFallback } from './with-fallback.ts';

/** Declares one of them; `parse` reads the text. A second argument is the value when the file is missing or broken. */
export function loadingFunction(
  name: string,
  format: string,
  parse: (context: CallContext, text: string) => Value,
): PuppetFunction {
  return defineFunction({
    name,
    doc: `Data from a ${format} file (MODULE/NAME in the module's files, or an absolute path); a default may be given.`,
    dispatches: threeX(
      (context, [reference = '', fallback = '']) => {
        const path = rubyToString(reference);
        if (/^https?:\/\//.test(path)) {
          context.fail(
            `${name}(): compiling reads nothing from the network`,
            'Download the file into the site and name it there.',
          );
        }
        const found = context.evaluator.readFile(path, 'files');
        if (!found) {
          context.report(fileNotLoaded({ file: path }, context.span));
          return fallback;
        }
        return withFallback(fallback, () => parse(context, new TextDecoder().decode(found.bytes)));
      },
      { name, atLeast: 1 },
    ),
  });
}
