/** Values of a resource's parameters as the text the host works with, the way Puppet munges them. */
import { createHash } from 'node:crypto';
import type { CatalogParameter, CatalogResource } from '../model/catalog.ts';
import type { BundledContent, Lowered, ProbeRow } from '../model/plan.ts';
import { type Command, option, type Word } from '../model/shell.ts';
import { isList, type Value } from '../model/value.ts';

/** A parameter that was given a value; undef counts as not given. */
export function given(resource: CatalogResource, name: string): CatalogParameter | undefined {
  const parameter = resource.parameters.get(name);
  return parameter === undefined || parameter.value === null ? undefined : parameter;
}

/** A scalar as text: integers in decimal, booleans by name, a regular expression by its source. */
export function asText(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(asText).join(' ');
  if ('kind' in value && value.kind === 'regexp') return value.source;
  if ('kind' in value && value.kind === 'sensitive') return asText(value.value);
  return '';
}

/** Lists within lists laid flat, undef left out; a single value is a list of one. */
function asTexts(value: Value): readonly string[] {
  if (value === null) return [];
  return isList(value) ? value.flatMap(asTexts) : [asText(value)];
}

/** The text of a parameter, or undefined when it is not given. */
export function textOf(resource: CatalogResource, name: string): string | undefined {
  const parameter = given(resource, name);
  return parameter && asText(parameter.value);
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

/** One word `name=value` each for the parameters that are given. */
export function wordsOf(values: Readonly<Record<string, string | undefined | readonly string[]>>): readonly Word[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : typeof value === 'string' ? [option(name, value)] : value.map(v => option(name, v)),
  );
}

/** Text that must not stand in a script: it travels as a content of the bundle, the script names it by its hash. */
export function secretContent(text: string): BundledContent {
  const bytes = new TextEncoder().encode(text);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, sensitive: true };
}

/** A probe row, or nothing when a field holds what a line of a table cannot. */
export function probeRow(kind: string, ...fields: readonly string[]): readonly ProbeRow[] {
  return fields.some(field => /[\u0000-\u001f\u007f]/.test(field)) ? [] : [{ kind, fields }];
}

/** A lowered resource with the usual defaults filled in. */
export function lowered(call: Command, rest: Partial<Omit<Lowered, 'call'>> & Pick<Lowered, 'uses'>): Lowered {
  return { call, probes: [], contents: [], refreshable: false, tools: [], ...rest };
}

/** A value as Ruby's inspect prints it in Puppet's messages: strings in double quotes. */
export function inspect(value: Value): string {
  if (value === null) return 'nil';
  if (isList(value)) return `[${value.map(inspect).join(', ')}]`;
  return typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"` : asText(value);
}

/** A string as Puppet shows it in a change: single quotes, or double quotes when it holds control characters. */
export function display(text: string): string {
  if (!/[\u0000-\u001f]/.test(text)) return `'${text.replace(/\\.|'/gs, part => (part === "'" ? "\\'" : part))}'`;
  return `"${[...text].map(doubleQuoted).join('')}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  $: '\\$',
};

function doubleQuoted(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  return character < ' ' ? `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}` : character;
}
