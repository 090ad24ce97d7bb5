/** Older names of functions, whose use is reported. */
import { defineFunction, type PuppetFunction } from './define-function.ts';

/** The function `name` that hands everything on to `to`, with a warning. */
export function deprecatedName(name: string, to: string, message: string): PuppetFunction {
  return defineFunction({
    name,
    doc: `Older name of ${to}.`,
    dispatches: [
      {
        parameters: ['Any *$args'],
        call: (context, values) => {
          context.call('deprecation', [name, message]);
          return context.call(to, values);
        },
      },
    ],
  });
}
