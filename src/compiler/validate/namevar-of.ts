/** The parameter that a title stands for. */
import type { CatalogResource } from '../../model/catalog.ts';
import type { Value } from '../../model/value.ts';
import type { ResourceType } from '../../resources/resource-type.ts';

/** Its name; every type has one. */
export function namevarOf(type: ResourceType): string {
  return type.parameters.find(parameter => parameter.namevar)?.name ?? 'name';
}

/** What the resource is called on the host: the namevar's value, else `name`, else the title. */
export function nameOf(resource: CatalogResource, type: ResourceType): Value {
  const { parameters } = resource;
  return parameters.get(namevarOf(type))?.value ?? parameters.get('name')?.value ?? resource.title;
}
