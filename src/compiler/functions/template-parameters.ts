/** The hash of parameters that epp, hbs and their inline forms take. */

import { isHash, type Value } from './../../model/value.ts';
import type { CallContext } from './define-function.ts';
import { whereLooked } from './where-looked.ts';

/** Names of parameters for a dispatch: the hash may be left out. */
export const PARAMETERS = 'Hash[Pattern[/^\\w+$/], Any] $parameters = undef';

/** The hash as the renderer takes it; undefined when none was given. */
export function templateParameters(value: Value | undefined): ReadonlyMap<string, Value> | undefined {
  if (value === undefined || value === null || !isHash(value)) return undefined;
  return new Map([...value.entries()].map(([name, given]) => [name as string, given] as const));
}

/** The text of a template of a module, with its extension added where it is missing. Fails when there is none. */
export function templateText(
  context: CallContext,
  reference: string,
  extension: string,
): { path: string; text: string } {
  const full = reference.endsWith(extension) ? reference : reference + extension;
  const found = context.evaluator.readFile(reference, 'templates') ?? context.evaluator.readFile(full, 'templates');
  if (!found) return context.fail(`Could not find template '${full}'`, whereLooked(context, full, 'templates'));
  return { path: found.path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) };
}
