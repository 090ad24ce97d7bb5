/** A concat as the file that its fragments make. */
import type { CatalogParameter } from '../../model/catalog.ts';
import type { Lowered } from '../../model/plan.ts';
import type { Value } from '../../model/value.ts';
import { type Attributes, attributesOf } from '../attributes.ts';
import { lowerFile } from '../file/lower.ts';
import { parameters as fileParameters } from '../file/parameters.ts';
import type { LowerContext } from '../resource-type.ts';
import { mergeFragments } from './fragments.ts';

/** Parameters that mean the same for a file. */
const PASSED = ['owner', 'group', 'backup', 'replace', 'show_diff', 'validate_cmd', 'loglevel', 'noop'];

export function lowerConcat(
  given: Attributes,
  context: LowerContext,
  options: { readonly mode: string | undefined; readonly header: string | undefined },
): Lowered | undefined {
  const parameters = new Map<string, CatalogParameter>();
  const set = (name: string, value: Value, sensitive = false): void => {
    parameters.set(name, { value, span: given.span(name), sensitive });
  };
  const file = (): Attributes => attributesOf({ ...given.resource, parameters }, fileParameters);
  set('path', given.name);
  if (given.text('ensure') === 'absent') {
    set('ensure', 'absent');
    return lowerFile(file(), context);
  }
  const merged = mergeFragments(given, context, options.header);
  if (!merged) return undefined;
  set('ensure', 'file');
  set('content', { kind: 'binary', bytes: merged.bytes }, merged.sensitive);
  if (options.mode !== undefined) set('mode', options.mode);
  for (const name of PASSED) {
    const parameter = given.resource.parameters.get(name);
    if (parameter) parameters.set(name, parameter);
  }
  return lowerFile(file(), context);
}
