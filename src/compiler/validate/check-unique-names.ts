/** No two resources of a type manage the same thing under different titles. */
import { sameResource } from '../../diagnostics/catalogue/validate.ts';
import { type CatalogResource, refKey } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { placeText } from '../environment/place-text.ts';
import { NOT_ISOMORPHIC } from '../evaluate/metaparameters.ts';
import { canonicalTitle } from '../evaluate/resource-table.ts';
import { valueToString } from '../types/to-string.ts';
import { nameOf } from './namevar-of.ts';
import type { TypedResource } from './validate.ts';

/** What must be unique: the name, with what sets resources of one name apart. */
function keyOf({ resource, type }: TypedResource): string {
  const name = canonicalTitle(resource.type, valueToString(nameOf(resource, type)));
  const apart = type.parameters.find(parameter => parameter.apart)?.name ?? '';
  return `${resource.type}\0${name}\0${valueToString(resource.parameters.get(apart)?.value ?? null)}`;
}

export function checkUniqueNames(resources: readonly TypedResource[]): readonly Diagnostic[] {
  const first = new Map<string, CatalogResource>();
  return resources.flatMap(typed => {
    const { resource, type } = typed;
    if (NOT_ISOMORPHIC.has(resource.type)) return [];
    const key = keyOf(typed);
    const other = first.get(key);
    if (!other) {
      first.set(key, resource);
      return [];
    }
    const name = valueToString(nameOf(resource, type));
    const values = {
      ref: refKey(resource),
      key: `["${name}"]`,
      place: placeText(resource.span),
      other: `["${resource.type}", "${name}"]`,
      otherPlace: placeText(other.span),
    };
    return [sameResource(values, resource.span, [{ message: 'already declared here', span: other.span }])];
  });
}
