/** `debug`, `info`, `notice`, `warning` and the levels above: the arguments as text, reported at the place of the call. */
import type { Issue } from '../../diagnostics/define-issue.ts';
import { valueToString } from '../types/to-string.ts';
import { defineFunction, type PuppetFunction } from './define-function.ts';

/** Declares a function that writes its arguments with spaces between them; it gives undef. */
export function logFunction(name: string, issue: Issue<{ text: string }>): PuppetFunction {
  return defineFunction({
    name,
    doc: `Writes its arguments as a message of the level ${name} while compiling.`,
    statement: true,
    dispatches: [
      {
        parameters: ['Any *$values'],
        call: (context, values) => {
          context.report(issue({ text: values.map(valueToString).join(' ') }, context.span));
          return null;
        },
      },
    ],
  });
}
