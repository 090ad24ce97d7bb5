/** A concat as the file that its fragments make. */
import type { CatalogParameter, CatalogResource } from '../../model/catalog.ts';
import type { Lowered } from '../../model/plan.ts';
import type { Value } from '../../model/value.ts';
import { flagOf, given, textOf } from '../attributes.ts';
import { lowerFile } from '../file/lower.ts';
import type { LowerContext } from '../resource-type.ts';
import { mergeFragments } from './fragments.ts';

/** Parameters that mean the same for a file. */
const PASSED = ['owner', 'group', 'backup', 'replace', 'show_diff', 'validate_cmd', 'loglevel', 'noop'];

export function lowerConcat(
  resource: CatalogResource,
  context: LowerContext,
  options: { readonly order: string; readonly mode: string | undefined; readonly header: string | undefined },
): Lowered | undefined {
  const parameters = new Map<string, CatalogParameter>();
  const set = (name: string, value: Value, sensitive = false): void => {
    parameters.set(name, { value, span: resource.parameters.get(name)?.span ?? resource.span, sensitive });
  };
  set('path', textOf(resource, 'path') ?? resource.title);
  if (textOf(resource, 'ensure') === 'absent') {
    set('ensure', 'absent');
    return lowerFile({ ...resource, parameters }, context);
  }
  const merged = mergeFragments(resource, context, {
    order: options.order,
    header: options.header,
    ensureNewline: flagOf(resource, 'ensure_newline'),
  });
  if (!merged) return undefined;
  set('ensure', 'file');
  set('content', { kind: 'binary', bytes: merged.bytes }, merged.sensitive);
  if (options.mode !== undefined) set('mode', options.mode);
  for (const name of PASSED) {
    const parameter = given(resource, name);
    if (parameter) parameters.set(name, parameter);
  }
  return lowerFile({ ...resource, parameters }, context);
}
