/** Rules of a type over several parameters. */
import { invalidResource } from '../../diagnostics/catalogue/validate.ts';
import { refKey } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TypedResource } from './validate.ts';

export function checkResourceRules(resources: readonly TypedResource[]): readonly Diagnostic[] {
  return resources.flatMap(({ resource, type }) =>
    (type.validate?.(resource) ?? []).map(({ message, span }) =>
      invalidResource({ ref: refKey(resource), detail: message }, span ?? resource.span),
    ),
  );
}
