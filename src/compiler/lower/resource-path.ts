/** Puppet's path of a resource through its containers, such as `/Stage[main]/Motd/File[/etc/motd]`. */
import { type CatalogResource, type ResourceRef, refKey } from '../../model/catalog.ts';

/** `Class[Motd]`, `File[/etc/motd]`: class names are capitalised, `main` too. */
export function displayRef(ref: ResourceRef): string {
  return ref.type === 'Class' ? `Class[${className(ref.title)}]` : refKey(ref);
}

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

function className(title: string): string {
  return title
    .replace(/^::/, '')
    .split('::')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('::');
}
