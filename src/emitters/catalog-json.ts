/**
 * A catalog as `puppet catalog compile --render-as json` prints it: the same keys, rich values as text.
 * What Puppet takes from the clock (version, catalog_uuid) is derived from the content instead.
 *
 *     {"tags":["settings","motd","class"],"name":"web1","version":1234,"code_id":null,…,
 *      "resources":[{"type":"File","title":"/etc/motd","tags":["file","class"],"file":"site.pp","line":3,…}],
 *      "edges":[{"source":"Stage[main]","target":"Class[main]"}],"classes":["settings"]}
 */
import { createHash } from 'node:crypto';
import { type Catalog, type CatalogResource, refKey } from '../model/catalog.ts';
import { positionOf } from '../model/span.ts';
import { isHash, isList, isType, type Value } from '../model/value.ts';
import { type Json, writeJson } from './write-json.ts';

export interface CatalogJsonOptions {
  /** The language's text for a value that JSON has not: a type, a regular expression, a time. */
  readonly print: (value: Value) => string;
  /** The parameter that a type's title stands for; by default `name`. */
  readonly namevar?: (type: string) => string | undefined;
  /** Replaces what was Sensitive. By default it stands there as it is, as Puppet does it. */
  readonly redact?: boolean;
}

const REDACTED = 'Sensitive [value redacted]';
const KIND = { native: 'compilable_type', define: 'defined_type', class: 'unknown', stage: 'compilable_type' } as const;

/** References are `Type[title]`, with class names capitalised. */
function reference(value: Value): string | undefined {
  if (!isType(value)) return undefined;
  if (value.type === 'Class' && value.name !== undefined) {
    const title = value.name.replace(
      /(^|::)([a-z])/g,
      (_, colons: string, letter: string) => colons + letter.toUpperCase(),
    );
    return `Class[${title}]`;
  }
  return value.type === 'Resource' && value.title !== undefined ? `${value.typeName}[${value.title}]` : undefined;
}

function toJson(value: Value, print: CatalogJsonOptions['print']): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(inner => toJson(inner, print));
  if (isHash(value)) {
    return new Map(
      [...value.entries()].map(([key, inner]) => [typeof key === 'string' ? key : print(key), toJson(inner, print)]),
    );
  }
  return reference(value) ?? print(value);
}

/** Is there a reference in it, at any depth of lists? */
function holdsReference(value: Value): boolean {
  return isList(value) ? value.some(holdsReference) : reference(value) !== undefined;
}

/** Lists with references may hold lists; they are printed flat. */
function flatten(value: Value): Value {
  if (!isList(value)) return value;
  return value.flatMap(inner => (isList(inner) ? (flatten(inner) as readonly Value[]) : inner === null ? [] : [inner]));
}

const RELATIONSHIPS = new Set(['before', 'require', 'notify', 'subscribe']);

function parametersOf(resource: CatalogResource, options: CatalogJsonOptions): Map<string, Json> {
  const parameters = new Map<string, Json>();
  if (resource.title === 'main' && (resource.type === 'Stage' || resource.type === 'Class'))
    parameters.set('name', 'main');
  const namevar = options.namevar?.(resource.type) ?? 'name';
  // Puppet prints the namevar first, by its own name even where `name` is written, and not at all where it is the title
  const called = resource.parameters.get('name') ?? resource.parameters.get(namevar);
  const others = [...resource.parameters].filter(([name]) => name !== namevar && name !== 'name');
  for (const [name, { value, sensitive }] of called ? [[namevar, called] as const, ...others] : others) {
    if (name === namevar && value === resource.title) continue;
    const plain = RELATIONSHIPS.has(name) || holdsReference(value) ? flatten(value) : value;
    parameters.set(name, sensitive && options.redact ? REDACTED : toJson(plain, options.print));
  }
  return parameters;
}

function resourceJson(resource: CatalogResource, options: CatalogJsonOptions): Json {
  const json = new Map<string, Json>([
    ['type', resource.type],
    ['title', resource.title],
    ['tags', resource.tags],
  ]);
  const isNode = resource.type === 'Node';
  const isMain = resource.category === 'stage' && resource.title === 'main';
  // of classes and stages, Puppet knows the places of those that are written as resources
  if (!isNode && !isMain && (resource.category !== 'class' || resource.written)) {
    json.set('file', resource.span.source.path);
    json.set('line', BigInt(positionOf(resource.statement ?? resource.span).line));
  }
  json.set('exported', resource.exported);
  json.set('kind', isNode ? 'unknown' : resource.written ? 'class' : KIND[resource.category]);
  const parameters = parametersOf(resource, options);
  if (parameters.size > 0) json.set('parameters', parameters);
  const sensitive = [...resource.parameters].filter(([, parameter]) => parameter.sensitive).map(([name]) => name);
  if (sensitive.length > 0) json.set('sensitive_parameters', sensitive);
  return json;
}

/** Puppet's class for settings is in every catalog. It has nothing in it. */
const SETTINGS = new Map<string, Json>([
  ['type', 'Class'],
  ['title', 'Settings'],
  ['tags', ['class', 'settings']],
  ['exported', false],
  ['kind', 'unknown'],
]);

function edgesOf(catalog: Catalog): Json[] {
  const edges: Json[] = [edge('Stage[main]', 'Class[Settings]')];
  for (const resource of catalog.resources) {
    const containers = [...(resource.container ? [resource.container] : []), ...(resource.containedBy ?? [])];
    for (const container of containers) edges.push(edge(refKey(container), refKey(resource)));
  }
  return edges;
}

function edge(source: string, target: string): Json {
  return new Map([
    ['source', source],
    ['target', target],
  ]);
}

/** Tags of the catalog: the names of its classes and their parts, then what else its classes and nodes are tagged with. */
function catalogTags(catalog: Catalog): readonly string[] {
  const tags = new Set(['settings']);
  for (const name of catalog.classes) {
    tags.add(name);
    for (const part of name.split('::')) tags.add(part);
  }
  for (const tag of catalog.tags ?? []) tags.add(tag);
  return [...tags];
}

/** The catalog as one line of JSON. The same catalog gives the same text, at any time. */
export function catalogToPuppetJson(catalog: Catalog, options: CatalogJsonOptions): string {
  const resources = catalog.resources.map(resource => resourceJson(resource, options));
  const content = new Map<string, Json>([
    ['resources', [...resources.slice(0, 1), SETTINGS, ...resources.slice(1)]],
    ['edges', edgesOf(catalog)],
    ['classes', ['settings', ...catalog.classes]],
  ]);
  const hash = createHash('sha256').update(writeJson(content)).digest('hex');
  const uuid = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-a$4-$5');
  return writeJson(
    new Map<string, Json>([
      ['tags', catalogTags(catalog)],
      ['name', catalog.host],
      ['version', BigInt(`0x${hash.slice(0, 8)}`)],
      ['code_id', null],
      ['catalog_uuid', uuid],
      ['catalog_format', 2n],
      ['environment', catalog.environment],
      ...content,
    ]),
  );
}
