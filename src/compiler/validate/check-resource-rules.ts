/** Rules of a type over several parameters. */
import { invalidResource } from '../../diagnostics/catalogue/validate.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { attributesOf } from '../../resources/attributes.ts';
import type { TypedResource } from './validate.ts';

export function checkResourceRules(resources: readonly TypedResource[]): readonly Diagnostic[] {
  return resources.flatMap(({ resource, type }) => {
    if (!type.validate) return [];
    const given = attributesOf(resource, type.parameters);
    return type
      .validate(given)
      .map(({ message, span }) => invalidResource({ ref: given.reference, detail: message }, span ?? given.span()));
  });
}
