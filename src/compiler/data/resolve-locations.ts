/** A hierarchy entry -> the files it names for this host, in order. */
import type { Value } from '../../model/value.ts';
import { isHash, isList } from '../../model/value.ts';
import { joinPath } from '../site/join-path.ts';
import { rubyToString } from '../types/ruby-inspect.ts';
import type { DataFiles } from './data-files.ts';
import type { HierarchyEntry } from './hiera-config.ts';
import { interpolate, scopeValue } from './interpolate.ts';
import type { Invocation, ReadVariable } from './invocation.ts';

export interface Location {
  /** As declared; with `%{…}`. */
  readonly original: string;
  readonly path: string;
}

/** The same invocation with one more variable. */
function withVariable(invocation: Invocation, name: string, value: Value): Invocation {
  const variable: ReadVariable = (wanted, path) => (wanted === name ? value : invocation.variable(wanted, path));
  return { ...invocation, variable };
}

function text(template: string, invocation: Invocation): string {
  return rubyToString(interpolate(template, invocation, false));
}

const ROLE = /%\{\s*(?:::)?role\s*\}/;

/**
 * `%{role}` stands for each role of the host in turn; one that the site sets itself as a variable is left alone.
 * Spec deviation: Puppet knows no roles; there the same is written with mapped_paths.
 */
function perRole(template: string, roles: readonly string[], invocation: Invocation): readonly Invocation[] {
  if (!ROLE.test(template) || invocation.variable('role', []) !== undefined) return [invocation];
  return roles.map(role => withVariable(invocation, 'role', role));
}

function mappedValues(variable: string, roles: readonly string[], invocation: Invocation): readonly Value[] {
  if (variable === 'roles' && invocation.variable('roles', []) === undefined) return roles;
  const value = scopeValue(variable, 'mapped_path[0]', invocation);
  if (value === null || value === '') return [];
  if (isList(value)) return value;
  return isHash(value) ? [...value.entries()].map(([k, v]) => [k, v]) : [value];
}

/** The files of an entry below `base`. A path is named whether it exists or not; a glob names what is there. */
export function resolveLocations(
  entry: HierarchyEntry,
  base: string,
  roles: readonly string[],
  files: DataFiles,
  outer: Invocation,
): readonly Location[] {
  const invocation: Invocation = { ...outer, place: entry.span };
  const { locations } = entry;
  if (locations.kind === 'mapped') {
    const [variable, name, template] = locations.values;
    const directory = joinPath(base, text(entry.datadir, invocation));
    return mappedValues(variable, roles, invocation).map(value => ({
      original: template,
      path: joinPath(directory, text(template, withVariable(invocation, name, value))),
    }));
  }
  return locations.values.flatMap(template =>
    perRole(`${entry.datadir} ${template}`, roles, invocation).flatMap((inner): readonly Location[] => {
      const directory = joinPath(base, text(entry.datadir, inner));
      const path = text(template, inner);
      if (locations.kind === 'paths') return [{ original: template, path: joinPath(directory, path) }];
      return files.expand(directory, path).map(found => ({ original: joinPath(directory, path), path: found }));
    }),
  );
}
