/** What parameters a resource has, and their values as a reference sees them. */
import type { Value } from '../../model/value.ts';
import { METAPARAMETERS } from './metaparameters.ts';
import type { Resource } from './resource.ts';

/** Names of all parameters the type of the resource has, without the metaparameters. */
export function parameterNames(resource: Resource): readonly string[] {
  const { environment } = resource.scope.compilation;
  if (resource.category === 'class') {
    return (environment.findClass(resource.title)?.definition.parameters ?? []).map(({ name }) => name);
  }
  const define = environment.findDefine(resource.type);
  if (define && resource.category === 'define') return define.definition.parameters.map(({ name }) => name);
  return environment.resourceTypes.get(resource.type.toLowerCase())?.parameters.map(({ name }) => name) ?? [];
}

/** May that parameter be asked for? */
export function isParameterOf(resource: Resource, name: string): boolean {
  return METAPARAMETERS.has(name) || name === 'name' || parameterNames(resource).includes(name);
}

/** The value as set, else as the defaults in effect where the resource was declared have it, else undef. */
export function parameterValue(resource: Resource, name: string): Value {
  const value = resource.value(name);
  if (value !== undefined && value !== null) return value;
  return resource.scope.defaultsFor(resource.type).get(name)?.value ?? null;
}
