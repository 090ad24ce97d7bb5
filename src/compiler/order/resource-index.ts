/**
 * Finds resources by reference. A reference may use the title, the namevar's value or an alias; a path of a file may
 * end in slashes (as Puppet's title patterns and uniqueness keys allow).
 */
import { type CatalogResource, type ResourceRef, refKey } from '../../model/catalog.ts';
import { isList } from '../../model/value.ts';
import type { ResourceType } from '../../resources/resource-type.ts';

export interface ResourceIndex {
  find(ref: ResourceRef): CatalogResource | undefined;
  all(type: string): readonly CatalogResource[];
  /** What it is in: its container first, then classes that `contain` it. */
  containersOf(resource: CatalogResource): readonly CatalogResource[];
}

/**
 * @param resources all resources of the catalog
 * @param types the resource types, for the names of their namevars
 */
export function indexResources(resources: readonly CatalogResource[], types: readonly ResourceType[]): ResourceIndex {
  const namevars = new Map(types.map(type => [type.name, type.parameters.find(spec => spec.namevar)?.name] as const));
  const byRef = new Map<string, CatalogResource>();
  const byName = new Map<string, CatalogResource>();
  const byType = new Map<string, CatalogResource[]>();
  for (const resource of resources) {
    byRef.set(refKey(resource), resource);
    const sameType = byType.get(resource.type);
    if (sameType) sameType.push(resource);
    else byType.set(resource.type, [resource]);
    for (const name of namesOf(resource, namevars.get(resource.type.toLowerCase()))) {
      const key = refKey({ type: resource.type, title: name });
      if (!byName.has(key)) byName.set(key, resource);
    }
  }
  const find = (ref: ResourceRef): CatalogResource | undefined =>
    byRef.get(refKey(ref)) ??
    byName.get(refKey(ref)) ??
    byName.get(refKey({ type: ref.type, title: withoutSlashes(ref.type, ref.title) }));
  return {
    find,
    all: type => byType.get(type) ?? [],
    containersOf: resource =>
      [resource.container, ...(resource.containedBy ?? [])]
        .map(ref => ref && find(ref))
        .filter(found => found !== undefined && found !== resource) as readonly CatalogResource[],
  };
}

function* namesOf(resource: CatalogResource, namevar: string | undefined): Iterable<string> {
  yield withoutSlashes(resource.type, resource.title);
  for (const name of [namevar, 'alias']) {
    const value = name === undefined ? undefined : resource.parameters.get(name)?.value;
    for (const one of value !== undefined && isList(value) ? value : [value])
      if (typeof one === 'string') yield withoutSlashes(resource.type, one);
  }
}

function withoutSlashes(type: string, title: string): string {
  return type === 'File' && title.length > 1 ? title.replace(/(?<=.)\/+$/, '') : title;
}
