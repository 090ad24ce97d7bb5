/**
 * Typed access to the parameters of a resource, the one way every lowering reads them: values as text, the title for
 * the namevar, defaults of the specification, and the words `name=value` that runtime functions take.
 */
import type { CatalogResource } from '../model/catalog.ts';
import { bare, option, type Word } from '../model/shell.ts';
import type { Span } from '../model/span.ts';
import { isList, type Value } from '../model/value.ts';
import type { ParameterSpec } from './resource-type.ts';

export interface Attributes {
  /** The raw value: as given, else the title (namevar), else the default; undefined when there is none or it is undef. */
  value(name: string): Value | undefined;
  /** True when it has a value that is not undef. */
  has(name: string): boolean;
  /** The value as text (numbers and booleans as Puppet prints them); undefined when absent. */
  text(name: string): string | undefined;
  /** The texts of a list; a single value is a list of one; absent is empty. */
  list(name: string): readonly string[];
  /** true, false, 'true', 'yes', 'false', 'no'; undefined when absent or something else. */
  flag(name: string): boolean | undefined;
  /** An integer, also when written as a string of digits; undefined otherwise. */
  integer(name: string): number | undefined;
  /** The value was Sensitive and must not be printed. */
  sensitive(name: string): boolean;
  /** Where the value was written; the resource itself for defaults. */
  span(name: string): Span;
  /**
   * Words `name=value` for those of the names that have a value, a list as the same name repeated, followed by
   * `sensitive=name` for the sensitive ones: `command('User', ...attributes.words('name', 'uid', 'groups'))`.
   */
  words(...names: readonly string[]): readonly Word[];
}

/** The text of a value as Puppet converts it to a string; lists and hashes have none. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'default') return 'default';
  return undefined;
}

/**
 * @param resource the resource of the catalog
 * @param parameters the specification of its type: gives the namevar and the defaults
 */
export function attributesOf(resource: CatalogResource, parameters: readonly ParameterSpec[]): Attributes {
  const specs = new Map(parameters.map(spec => [spec.name, spec]));

  const value = (name: string): Value | undefined => {
    const given = resource.parameters.get(name)?.value;
    if (given !== undefined && given !== null) return given;
    const spec = specs.get(name);
    if (spec?.namevar) return resource.title;
    return spec?.default ?? undefined;
  };
  const list = (name: string): readonly string[] => {
    const found = value(name);
    if (found === undefined) return [];
    return flatten(found)
      .map(textOf)
      .filter(text => text !== undefined);
  };
  const sensitive = (name: string): boolean => resource.parameters.get(name)?.sensitive ?? false;

  return {
    value,
    has: name => value(name) !== undefined,
    text: name => textOf(value(name)),
    list,
    flag: name => FLAGS.get(textOf(value(name)) ?? ''),
    integer: name => {
      const text = textOf(value(name));
      return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
    },
    sensitive,
    span: name => resource.parameters.get(name)?.span ?? resource.span,
    words: (...names) => [
      ...names.flatMap(name => list(name).map(text => option(name, text))),
      ...names.filter(name => sensitive(name)).map(name => bare(`sensitive=${name}`)),
    ],
  };
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

function flatten(value: Value): readonly Value[] {
  return isList(value) ? value.flatMap(flatten) : [value];
}
