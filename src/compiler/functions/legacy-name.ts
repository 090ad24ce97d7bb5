/** Functions of stdlib's namespace that older manifests call by their short name. */
import type { PuppetFunction } from './define-function.ts';

/** The function under its full name and under the name without the namespace. */
export function withShortName(definition: PuppetFunction): PuppetFunction[] {
  const short = definition.name.slice(definition.name.lastIndexOf('::') + 2);
  return [definition, { ...definition, name: short, doc: `${definition.doc} Older name of ${definition.name}.` }];
}
