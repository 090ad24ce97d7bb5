/** The names of the built-in data types. */
import { dataTypeNotSupported } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { PuppetType } from '../../model/type.ts';
import {
  ANY, array, BINARY, boolean, CATALOG_ENTRY, callable, collection, containing, DATA, DEFAULT_TYPE, DEFERRED, enumOf, float, hash,
  integer, NUMERIC, pattern, RICH_DATA, regexp, resource, SCALAR, SCALAR_DATA, SEM_VER_RANGE, string, struct, tuple, UNDEF, URI_TYPE, variant,
} from './build-type.ts'; // biome-ignore format: a list

const plain: readonly PuppetType[] = [
  ANY, UNDEF, DEFAULT_TYPE, SCALAR, SCALAR_DATA, DATA, RICH_DATA, NUMERIC, CATALOG_ENTRY, SEM_VER_RANGE, BINARY, URI_TYPE, DEFERRED,
  integer(), float(), boolean(), string(), enumOf([]), pattern([]), regexp(), collection(), array(), hash(), tuple([]), struct([]),
  variant([]), callable(), resource(),
  containing('Optional', UNDEF), containing('NotUndef'), containing('Type'), containing('Sensitive'), containing('Iterable'), containing('Iterator'),
  { kind: 'type', type: 'Class', name: undefined },
  { kind: 'type', type: 'SemVer', ranges: [] },
  { kind: 'type', type: 'Timestamp', from: undefined, to: undefined },
  { kind: 'type', type: 'Timespan', from: undefined, to: undefined },
  { kind: 'type', type: 'Runtime', runtime: undefined, name: undefined },
  { kind: 'type', type: 'Init', of: undefined, arguments: [] },
  { kind: 'type', type: 'Reference', text: 'UnresolvedReference' },
]; // biome-ignore format: a table

const richDataKey: PuppetType = {
  kind: 'type',
  type: 'Alias',
  name: 'RichDataKey',
  resolve: () => variant([string(), NUMERIC]),
};
const byName: ReadonlyMap<string, PuppetType> = new Map([
  ...plain.map(type => [type.type.toLowerCase(), type] as const),
  ['richdatakey', richDataKey] as const,
  ['puppet::lookupkey', richDataKey] as const,
  ['puppet::lookupvalue', RICH_DATA] as const,
  ['typereference', { kind: 'type', type: 'Reference', text: 'UnresolvedReference' } as const] as const,
]);
const objects: ReadonlySet<string> = new Set(['object', 'typeset', 'typealias', 'error', 'task', 'target', 'plan']);

/**
 * The built-in type of that name, in any case: `Integer`, `semver`.
 * undefined for every other name: an alias, or a resource type, is the caller's to know.
 * Fails for Object and its kin, which need code at run time.
 */
export function typeByName(name: string): PuppetType | undefined {
  const key = name.replace(/^::/, '').toLowerCase();
  if (objects.has(key)) return fail(dataTypeNotSupported({ name }));
  return byName.get(key === 'reference' ? '' : key);
}

/** `File`, `Foo::Bar` as the type of resources. */
export function resourceTypeByName(name: string): PuppetType {
  return resource(name.replace(/^::/, ''));
}
