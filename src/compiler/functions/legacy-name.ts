/** Functions of stdlib's namespace that older manifests call by their short name. */
import { defineFunction, type PuppetFunction } from './define-function.ts';

/** The function, and one under its name without the namespace that hands everything on to it. */
export function withShortName(definition: PuppetFunction): PuppetFunction[] {
  const { name, doc, statement } = definition;
  const short = defineFunction({
    name: name.slice(name.lastIndexOf('::') + 2),
    doc: `${doc} Older name of ${name}.`,
    ...(statement === undefined ? {} : { statement }),
    dispatches: [
      {
        parameters: ['Any *$args'],
        block: 'Optional[Callable]',
        call: (context, values, block) => context.call(name, values, block),
      },
    ],
  });
  return [definition, short];
}
