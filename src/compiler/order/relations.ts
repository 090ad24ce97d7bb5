/**
 * The relationships of a catalog with those that follow from the types.
 * As in Puppet, an automatic relationship never repeats a declared one and gives way to its reverse.
 */

import { relationshipWithoutResource } from '../../diagnostics/catalogue/order.ts';
import {
  type Catalog,
  type CatalogResource,
  type Relationship,
  type ResourceRef,
  refKey,
} from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { attributesOf } from '../../resources/attributes.ts';
import type { ResourceType } from '../../resources/resource-type.ts';
import type { ResourceIndex } from './resource-index.ts';

/** A relationship whose ends were found in the catalog. */
export interface Relation {
  readonly source: CatalogResource;
  readonly target: CatalogResource;
  readonly relationship: Relationship;
}

/** Declared relationships first, in their order, then autorequires in order of declaration of the requiring resource. */
export function relationsOf(
  catalog: Catalog,
  resources: readonly CatalogResource[],
  types: readonly ResourceType[],
  index: ResourceIndex,
  report: (diagnostic: Diagnostic) => void,
): readonly Relation[] {
  const relations: Relation[] = [];
  const known = new Set<string>();
  const add = (source: CatalogResource, target: CatalogResource, relationship: Relationship): void => {
    known.add(edgeKey(source, target));
    relations.push({ source, target, relationship });
  };

  for (const relationship of catalog.relationships) {
    const source = index.find(relationship.source);
    const target = index.find(relationship.target);
    if (source && target) add(source, target, relationship);
    else report(missing(relationship, source === undefined));
  }

  const byName = new Map(types.map(type => [type.name, type]));
  for (const resource of resources) {
    const type = byName.get(resource.type.toLowerCase());
    if (!type?.autorequires || resource.category !== 'native') continue;
    for (const wanted of type.autorequires(attributesOf(resource, type.parameters))) {
      const source = firstFound(wanted, index);
      if (!source || source === resource) continue;
      if (known.has(edgeKey(source, resource)) || known.has(edgeKey(resource, source))) continue;
      add(source, resource, {
        source: refOf(source),
        target: refOf(resource),
        notify: false,
        origin: 'autorequire',
        span: resource.span,
      });
    }
  }
  return relations;
}

function firstFound(wanted: ResourceRef | readonly ResourceRef[], index: ResourceIndex): CatalogResource | undefined {
  for (const ref of 'type' in wanted ? [wanted] : wanted) {
    const found = index.find(ref);
    if (found) return found;
  }
  return undefined;
}

function missing(relationship: Relationship, sourceMissing: boolean): Diagnostic {
  const { source, target } = relationship;
  return relationshipWithoutResource(
    sourceMissing
      ? { missing: refKey(source), role: 'dependency', other: refKey(target) }
      : { missing: refKey(target), role: 'dependent', other: refKey(source) },
    relationship.span,
  );
}

const refOf = ({ type, title }: ResourceRef): ResourceRef => ({ type, title });
const edgeKey = (source: ResourceRef, target: ResourceRef): string => `${refKey(source)}\n${refKey(target)}`;
