/** The finished compilation as a catalog: virtual resources and undef parameters are left out. */
import type { Catalog, CatalogParameter, CatalogResource, Relationship, ResourceRef } from '../../model/catalog.ts';
import { refKey } from '../../model/catalog.ts';
import type { Compilation } from './compilation.ts';
import type { Resource } from './resource.ts';

function refOf(resource: Resource): ResourceRef {
  return { type: resource.type, title: resource.title };
}

function parametersOf(resource: Resource): ReadonlyMap<string, CatalogParameter> {
  const parameters = new Map<string, CatalogParameter>();
  for (const [name, { value, span }] of resource.parameters) {
    if (value !== null) parameters.set(name, { value, span, sensitive: resource.sensitive.has(name) });
  }
  return parameters;
}

function catalogResource(resource: Resource): CatalogResource {
  return {
    type: resource.type,
    title: resource.title,
    span: resource.span,
    ...(resource.statement !== resource.span && { statement: resource.statement }),
    sequence: resource.sequence,
    parameters: parametersOf(resource),
    tags: resource.tags.toArray(),
    exported: resource.exported,
    container: resource.container && refOf(resource.container),
    ...(resource.containedBy.length > 0 && { containedBy: resource.containedBy.map(refOf) }),
    category: resource.category,
    ...(resource.written && { written: true }),
  };
}

/** Makes the catalog. */
export function buildCatalog(compilation: Compilation, relationships: readonly Relationship[]): Catalog {
  const real = compilation.resources.all().filter(resource => !resource.virtual);
  const refs = new Set(real.map(resource => resource.ref));
  return {
    host: compilation.host.name,
    environment: compilation.environment.name,
    resources: real.map(catalogResource),
    relationships: relationships.filter(({ source, target }) => refs.has(refKey(source)) && refs.has(refKey(target))),
    classes: [...compilation.classes],
    tags: compilation.tags.toArray(),
    factsRead: compilation.factReads.toArray(),
    exports: compilation.resources
      .all()
      .filter(resource => resource.exported)
      .map(catalogResource),
  };
}
