/** Catalog -> Catalog: every check of the resources against their types, in order. */
import type { Catalog, CatalogResource } from '../../model/catalog.ts';
import type { Diagnostic, Staged } from '../../model/diagnostic.ts';
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

/**
 * @param catalog as evaluated; one that is incomplete because of mistakes is checked as far as it goes
 * @returns the catalog, undefined when anything is wrong; diagnostics by check and then in order of declaration
 */
export function validate(catalog: Catalog, environment: Environment): Staged<Catalog | undefined> {
  const typed = catalog.resources.flatMap(resource => {
    const type =
      resource.category === 'native' ? environment.resourceTypes.get(resource.type.toLowerCase()) : undefined;
    return type ? [{ resource, type }] : [];
  });
  const diagnostics = checks.flatMap(check => check(typed, catalog));
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : catalog, diagnostics };
}
