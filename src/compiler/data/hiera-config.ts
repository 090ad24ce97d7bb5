/** hiera.yaml, version 5 -> hierarchy entries, checked. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Source, Span } from '../../model/span.ts';
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { kindOf } from '../site/kind-of.ts';
import { nearest } from '../site/nearest.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

export interface HierarchyEntry {
  readonly name: string;
  readonly format: 'yaml' | 'json';
  /** Values that eyaml has encrypted are refused where they are looked up. */
  readonly encrypted: boolean;
  readonly datadir: string;
  readonly locations:
    | { readonly kind: 'paths' | 'globs'; readonly values: readonly string[] }
    | { readonly kind: 'mapped'; readonly values: readonly [string, string, string] };
  /** For messages about what the entry says. */
  readonly span: Span;
}

export interface HieraConfig {
  readonly path: string;
  readonly hierarchy: readonly HierarchyEntry[];
  /** Of a module: searched when nothing else has the key. */
  readonly defaultHierarchy: readonly HierarchyEntry[] | undefined;
}

type Path = readonly (string | number)[];
interface Reading {
  readonly yaml: YamlText;
  readonly source: Source;
  readonly owner: 'environment' | 'module';
}

const TOP_KEYS = ['version', 'defaults', 'hierarchy', 'plan_hierarchy', 'default_hierarchy'];
const FUNCTIONS = ['data_hash', 'lookup_key', 'data_dig', 'hiera3_backend'];
const LOCATIONS = ['path', 'paths', 'glob', 'globs', 'uri', 'uris', 'mapped_paths'];
const ENTRY_KEYS = ['name', 'datadir', 'options', ...FUNCTIONS, ...LOCATIONS];
const DEFAULT_KEYS = ['datadir', 'options', 'data_hash', 'lookup_key', 'data_dig'];
const WAYS_ROUND: Readonly<Record<string, string>> = {
  hocon_data: 'convert the file to YAML or JSON and use yaml_data or json_data',
};
const OWN_FUNCTION =
  'the functions for data are yaml_data and json_data; let the function write a data file before compiling';

function wrong(reading: Reading, path: Path, detail: string, hint?: string): never {
  const span = reading.yaml.valuePlace(path);
  return fail(issues.configShape({ path: reading.source.path, detail: `has wrong type, ${detail}`, hint }, span));
}

function rule(reading: Reading, path: Path, message: string, hint?: string): never {
  return fail(issues.configRule({ message, hint }, reading.yaml.place(path)));
}

function where(path: Path): string {
  return path.map(step => (typeof step === 'number' ? `index ${step}` : `entry '${step}'`)).join(' ');
}

function hashAt(reading: Reading, path: Path, value: Value, known: readonly string[]): PuppetHash {
  if (!isHash(value)) return wrong(reading, path, `${where(path)} expects a Hash value, got ${kindOf(value)}`);
  for (const key of value.keys()) {
    if (known.includes(String(key))) continue;
    const near = nearest(String(key), known);
    const place = path.length === 0 ? '' : `${where(path)} `;
    const hint = near ? `did you mean '${near}'?` : `known are ${known.join(', ')}`;
    const span = reading.yaml.place([...path, String(key)]);
    const detail = `has wrong type, ${place}unrecognized key '${String(key)}'`;
    fail(issues.configShape({ path: reading.source.path, detail, hint }, span));
  }
  return value;
}

function textAt(reading: Reading, path: Path, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  return wrong(reading, path, `${where(path)} expects a String[1] value, got ${kindOf(value)}`);
}

function textsAt(reading: Reading, path: Path, value: Value): readonly string[] {
  if (!isList(value) || value.length === 0)
    return wrong(reading, path, `${where(path)} expects a filled Array value, got ${kindOf(value)}`);
  return value.map((item, at) => textAt(reading, [...path, at], item) as string);
}

interface Provider {
  readonly format: 'yaml' | 'json';
  readonly encrypted: boolean;
}

function provider(reading: Reading, path: Path, kind: string, name: string): Provider {
  if (kind === 'data_hash' && name === 'yaml_data') return { format: 'yaml', encrypted: false };
  if (kind === 'data_hash' && name === 'json_data') return { format: 'json', encrypted: false };
  if (kind === 'lookup_key' && name === 'eyaml_lookup_key') return { format: 'yaml', encrypted: true };
  if (kind === 'hiera3_backend') {
    const hint = name === 'yaml' || name === 'json' ? `write data_hash: ${name}_data` : OWN_FUNCTION;
    return rule(reading, path, "'hiera3_backend' is only allowed in the global layer", hint);
  }
  return fail(
    issues.providerFunction({ kind, name, hint: WAYS_ROUND[name] ?? OWN_FUNCTION }, reading.yaml.valuePlace(path)),
  );
}

function providerOf(reading: Reading, path: Path, entry: PuppetHash, defaults: PuppetHash, name: string): Provider {
  const own = FUNCTIONS.filter(key => entry.has(key));
  const listed = FUNCTIONS.map(key => `'${key}'`).join(', ');
  if (own.length > 1)
    rule(reading, [...path, own[1] as string], `Only one of ${listed} can be defined in hierarchy '${name}'`);
  const kind = own[0] ?? FUNCTIONS.find(key => defaults.has(key));
  if (kind === undefined)
    return rule(reading, path, `One of ${listed} must be defined in hierarchy '${name}'`, 'add data_hash: yaml_data');
  const at: Path = own[0] ? [...path, kind] : ['defaults', kind];
  return provider(reading, at, kind, textAt(reading, at, (own[0] ? entry : defaults).get(kind)) as string);
}

function locationsOf(reading: Reading, path: Path, entry: PuppetHash, name: string): HierarchyEntry['locations'] {
  const kinds = LOCATIONS.filter(key => entry.has(key));
  if (kinds.length > 1) {
    const listed = LOCATIONS.map(key => `'${key}'`).join(', ');
    rule(reading, [...path, kinds[1] as string], `Only one of ${listed} can be defined in hierarchy '${name}'`);
  }
  const kind = kinds[0];
  const at: Path = [...path, kind ?? ''];
  switch (kind) {
    case 'path':
      return { kind: 'paths', values: [textAt(reading, at, entry.get(kind)) as string] };
    case 'glob':
      return { kind: 'globs', values: [textAt(reading, at, entry.get(kind)) as string] };
    case 'paths':
    case 'globs':
      return { kind, values: textsAt(reading, at, entry.get(kind) as Value) };
    case 'mapped_paths': {
      const values = textsAt(reading, at, entry.get(kind) as Value);
      if (values.length !== 3)
        wrong(
          reading,
          at,
          `${where(at)} expects an array with 3 elements, got ${values.length}`,
          'for example [roles, role, "roles/%{role}.yaml"]',
        );
      return { kind: 'mapped', values: values as unknown as readonly [string, string, string] };
    }
    case undefined:
      return rule(
        reading,
        path,
        "one of 'path', 'paths' 'glob', 'globs' or 'mapped_paths' must be declared in hiera.yaml when using this data_hash function",
      );
    default:
      return fail(issues.uri({ name }, reading.yaml.place(at)));
  }
}

function entries(reading: Reading, key: string, value: Value, defaults: PuppetHash): readonly HierarchyEntry[] {
  if (!isList(value)) return wrong(reading, [key], `entry '${key}' expects an Array value, got ${kindOf(value)}`);
  const names = new Set<string>();
  return value.map((item, index): HierarchyEntry => {
    const path: Path = [key, index];
    const entry = hashAt(reading, path, item, ENTRY_KEYS);
    const name = textAt(reading, [...path, 'name'], entry.get('name'));
    if (name === undefined) return wrong(reading, path, `${where(path)} expects a value for key 'name'`);
    if (names.has(name)) rule(reading, [...path, 'name'], `Hierarchy name '${name}' defined more than once.`);
    names.add(name);
    const { format, encrypted } = providerOf(reading, path, entry, defaults, name);
    // eyaml's options are its keys; the plain readers have none
    const options = entry.get('options') ?? defaults.get('options');
    if (!encrypted && options !== undefined && isHash(options) && options.size > 0) {
      rule(reading, [...path, 'options'], `Hierarchy '${name}': ${format}_data has no options`, 'leave them out');
    }
    const datadir =
      textAt(reading, [...path, 'datadir'], entry.get('datadir')) ??
      textAt(reading, ['defaults', 'datadir'], defaults.get('datadir'));
    return {
      name,
      format,
      encrypted,
      datadir: datadir ?? 'data',
      locations: locationsOf(reading, path, entry, name),
      span: reading.yaml.place(path),
    };
  });
}

const DEFAULTS = PuppetHash.from([
  ['datadir', 'data'],
  ['data_hash', 'yaml_data'],
]);

/**
 * Reads and checks a hiera.yaml.
 * Errors: YAML, another version, unknown keys and functions, rules of Hiera 5; each with its place.
 */
export function readHieraConfig(source: Source, owner: 'environment' | 'module'): HieraConfig {
  const yaml = readYaml(source);
  const first = yaml.diagnostics[0];
  if (first) fail(first);
  const reading: Reading = { yaml, source, owner };
  const content = yaml.value ?? null;
  // a file without a hash counts as version 3, as in Puppet
  const version = isHash(content) ? (content.get('version') ?? 3n) : 3n;
  if (String(version) !== '5') {
    const place = owner === 'environment' ? 'an environment' : 'a module';
    return fail(issues.configVersion({ version: String(version), where: place }, yaml.valuePlace(['version'])));
  }
  const config = hashAt(reading, [], content, TOP_KEYS);
  const given = config.get('defaults');
  const defaults = given === undefined ? DEFAULTS : hashAt(reading, ['defaults'], given, DEFAULT_KEYS);
  const common = [
    PuppetHash.from([
      ['name', 'Common'],
      ['path', 'common.yaml'],
    ]),
  ];
  const fallback = config.get('default_hierarchy');
  if (fallback !== undefined && owner !== 'module') {
    rule(reading, ['default_hierarchy'], "'default_hierarchy' is only allowed in the module layer");
  }
  return {
    path: source.path,
    hierarchy: entries(reading, 'hierarchy', config.get('hierarchy') ?? common, defaults),
    defaultHierarchy: fallback === undefined ? undefined : entries(reading, 'default_hierarchy', fallback, defaults),
  };
}
