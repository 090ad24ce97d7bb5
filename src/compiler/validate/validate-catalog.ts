/** Catalog -> what is wrong with it: every check, in order. */
import type { Catalog, CatalogResource } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ResourceType } from '../../resources/resource-type.ts';
import type { Environment } from '../environment/environment.ts';
import { checkKnownParameters } from './check-known-parameters.ts';
import { checkMetaparameters } from './check-metaparameters.ts';
import { checkResourceRules } from './check-resource-rules.ts';
import { checkUniqueNames } from './check-unique-names.ts';
import { checkValues } from './check-values.ts';

/** A native resource and its type. */
export interface TypedResource {
  readonly resource: CatalogResource;
  readonly type: ResourceType;
}
export type Check = (resources: readonly TypedResource[], catalog: Catalog) => readonly Diagnostic[];

const checks: readonly Check[] = [
  checkKnownParameters,
  checkMetaparameters,
  checkValues,
  checkResourceRules,
  checkUniqueNames,
];

/** All that is wrong with the catalog, by check and then in order of declaration. */
export function validateCatalog(catalog: Catalog, environment: Environment): readonly Diagnostic[] {
  const typed = catalog.resources.flatMap(resource => {
    const type =
      resource.category === 'native' ? environment.resourceTypes.get(resource.type.toLowerCase()) : undefined;
    return type ? [{ resource, type }] : [];
  });
  return checks.flatMap(check => check(typed, catalog));
}
