/** Puppet's path of a resource through its containers, such as `/Stage[main]/Motd/File[/etc/motd]`. */
import { type CatalogResource, className, refKey } from '../../model/catalog.ts';

/** Makes a function that gives paths; those of containers are kept. */
export function resourcePaths(
  containerOf: (resource: CatalogResource) => CatalogResource | undefined,
): (resource: CatalogResource) => string {
  const known = new Map<CatalogResource, string>();
  const pathOf = (resource: CatalogResource): string => {
    const kept = known.get(resource);
    if (kept !== undefined) return kept;
    const container = containerOf(resource);
    const own = resource.category === 'class' ? className(resource.title) : refKey(resource);
    const path = `${container ? pathOf(container) : ''}/${own}`;
    known.set(resource, path);
    return path;
  };
  return pathOf;
}
