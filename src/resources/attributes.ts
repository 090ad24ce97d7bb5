/**
 * Typed access to the parameters of a resource, the one way every lowering reads them. `textOf` and its kin see what is
 * given; `attributesOf` also knows the specification: the title for the namevar, and defaults.
 */
import type { CatalogParameter, CatalogResource } from '../model/catalog.ts';
import { bare, option, type Word } from '../model/shell.ts';
import type { Span } from '../model/span.ts';
import type { Value } from '../model/value.ts';
import type { ParameterSpec } from './resource-type.ts';
import { asText, asTexts, stripped, valueText } from './value-text.ts';

/** A parameter that was given a value; undef counts as not given. */
export function given(resource: CatalogResource, name: string): CatalogParameter | undefined {
  const parameter = resource.parameters.get(name);
  return parameter === undefined || parameter.value === null ? undefined : parameter;
}

/** The text of a parameter, or undefined when it is not given. */
export function textOf(resource: CatalogResource, name: string): string | undefined {
  const parameter = given(resource, name);
  return parameter && asText(parameter.value);
}

/** The text of a parameter without blanks around it, as Ruby's strip takes them away. */
export function strippedOf(resource: CatalogResource, name: string): string | undefined {
  const text = textOf(resource, name);
  return text === undefined ? undefined : stripped(text);
}

/** The list of a parameter, or undefined when it is not given. */
export function listOf(resource: CatalogResource, name: string): readonly string[] | undefined {
  const parameter = given(resource, name);
  return parameter && asTexts(parameter.value);
}

/** Puppet's boolean parameters: true, 'true' and 'yes' are true. */
export function flagOf(resource: CatalogResource, name: string, fallback = false): boolean {
  const text = textOf(resource, name);
  return text === undefined ? fallback : text === 'true' || text === 'yes';
}

/** The namevar's value: the parameter, or else the title. */
export function nameOf(resource: CatalogResource, namevar = 'name'): string {
  return textOf(resource, namevar) ?? resource.title;
}

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

/**
 * @param resource the resource of the catalog
 * @param parameters the specification of its type: gives the namevar and the defaults
 */
export function attributesOf(resource: CatalogResource, parameters: readonly ParameterSpec[]): Attributes {
  const specs = new Map(parameters.map(spec => [spec.name, spec]));

  const value = (name: string): Value | undefined => {
    const parameter = given(resource, name);
    if (parameter) return parameter.value;
    const spec = specs.get(name);
    if (spec?.namevar) return resource.title;
    return spec?.default ?? undefined;
  };
  const list = (name: string): readonly string[] => {
    const found = value(name);
    return found === undefined ? [] : asTexts(found);
  };
  const sensitive = (name: string): boolean => resource.parameters.get(name)?.sensitive ?? false;

  return {
    value,
    has: name => value(name) !== undefined,
    text: name => valueText(value(name)),
    list,
    flag: name => FLAGS.get(valueText(value(name)) ?? ''),
    integer: name => {
      const text = valueText(value(name));
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
