/** The parameters of a resource as its type reads them: the one way for autorequires, rules and lowerings. */
import { type CatalogResource, refKey } from '../model/catalog.ts';
import type { Span } from '../model/span.ts';
import { isList, type Value } from '../model/value.ts';
import type { ParameterSpec } from './resource-type.ts';
import { asText, asTexts, stripped, valueText } from './value-text.ts';

export interface Attributes {
  readonly title: string;
  /** As messages name it: `File[/etc/motd]`. */
  readonly reference: string;
  /** What it is called on the host: the namevar's text, by default the title. */
  readonly name: string;
  /** As it stands in the catalog, for a type that hands it on as a resource of another type. */
  readonly resource: CatalogResource;
  /** The raw value: as given, else the title (namevar), else the default; undefined when there is none or it is undef. */
  value(name: string): Value | undefined;
  /** True when it has a value that is not undef. */
  has(name: string): boolean;
  /** The value as text (numbers and booleans as Puppet prints them, a list with blanks between); undefined when absent. */
  text(name: string): string | undefined;
  /** The text without blanks around it, as Ruby's strip takes them away. */
  stripped(name: string): string | undefined;
  /** The texts of a list; a single value is a list of one; absent is empty. */
  list(name: string): readonly string[];
  /** true, false, 'true', 'yes', 'false', 'no'; undefined when absent or something else. */
  flag(name: string): boolean | undefined;
  /** An integer, also when written as a string of digits; undefined otherwise. */
  integer(name: string): number | undefined;
  /** The value was Sensitive and must not be printed. */
  sensitive(name: string): boolean;
  /** Where the value was written; the resource itself for defaults, and without a name. */
  span(name?: string): Span;
  /** Those of the names that the manifest gives, by name: what the shell function has defaults for itself. */
  written(...names: readonly string[]): Readonly<Record<string, string>>;
  /** Those of the flags that are not as by default (false where the specification has none), by name. */
  switched(...names: readonly string[]): Readonly<Record<string, 'true' | 'false'>>;
}

/**
 * @param resource the resource of the catalog
 * @param parameters the specification of its type: gives the namevar and the defaults
 */
export function attributesOf(resource: CatalogResource, parameters: readonly ParameterSpec[]): Attributes {
  const specs = new Map(parameters.map(spec => [spec.name, spec]));
  const namevar = parameters.find(spec => spec.namevar)?.name ?? 'name';

  const given = (name: string): Value | undefined => resource.parameters.get(name)?.value ?? undefined;
  const fallback = (name: string): Value | undefined =>
    name === namevar ? resource.title : (specs.get(name)?.default ?? undefined);
  const value = (name: string): Value | undefined => given(name) ?? fallback(name);
  const text = (name: string): string | undefined => textOf(value(name));
  const flag = (name: string): boolean | undefined => FLAGS.get(text(name) ?? '');

  return {
    title: resource.title,
    reference: refKey(resource),
    name: text(namevar) ?? resource.title,
    resource,
    value,
    has: name => value(name) !== undefined,
    text,
    stripped: name => {
      const found = text(name);
      return found === undefined ? undefined : stripped(found);
    },
    list: name => asTexts(value(name) ?? null),
    flag,
    integer: name => {
      const digits = text(name);
      return digits !== undefined && /^-?\d+$/.test(digits) ? Number(digits) : undefined;
    },
    sensitive: name => resource.parameters.get(name)?.sensitive ?? false,
    span: name => (name === undefined ? undefined : resource.parameters.get(name)?.span) ?? resource.span,
    written: (...names) =>
      Object.fromEntries(
        names.flatMap(name => {
          const found = textOf(given(name));
          return found === undefined ? [] : [[name, found] as const];
        }),
      ),
    switched: (...names) =>
      Object.fromEntries(
        names.flatMap(name => {
          const is = flag(name) ?? false;
          return is === (FLAGS.get(textOf(fallback(name)) ?? '') ?? false) ? [] : [[name, is ? 'true' : 'false']];
        }),
      ),
  };
}

const textOf = (value: Value | undefined): string | undefined =>
  value !== undefined && isList(value) ? asText(value) : valueText(value);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);
