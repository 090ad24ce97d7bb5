/** hosts/NAME.yaml -> Host. Every key is optional; an empty file is a host of which only the name is known. */
import { site as issues } from '../../diagnostics/catalogue/site.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileTree } from '../../model/files.ts';
import type { Host } from '../../model/site.ts';
import type { Source } from '../../model/span.ts';
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { readYaml, type YamlText } from '../data/read-yaml.ts';
import { collectFacts } from './collect-facts.ts';
import { joinPath } from './join-path.ts';
import { kindOf } from './kind-of.ts';
import { nearest } from './nearest.ts';
import { readText } from './read-text.ts';

const KEYS = ['facts', 'roles', 'classes', 'address'];

export interface HostReading {
  readonly files: FileTree;
  readonly root: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A file of facts: Facter's JSON (`facter --json`, `puppet facts`) or YAML. */
function factsFile(reading: HostReading, yaml: YamlText, path: string): PuppetHash {
  const source = readText({ ...reading, modulepath: [] }, joinPath(reading.root, path));
  if (!source) {
    reading.report(issues.factsFile({ path }, yaml.valuePlace(['facts'])));
    return PuppetHash.empty;
  }
  const text = readYaml(source);
  for (const diagnostic of text.diagnostics) reading.report(diagnostic);
  if (text.value === undefined) return PuppetHash.empty;
  if (!isHash(text.value)) {
    const values = {
      key: path,
      expected: 'a hash of facts',
      got: kindOf(text.value),
      example: '{"os": {"family": "Debian"}}',
    };
    reading.report(issues.wrongType(values, text.valuePlace([])));
    return PuppetHash.empty;
  }
  const values = text.value.get('values');
  return text.value.has('name') && values !== undefined && isHash(values) ? values : text.value;
}

function facts(reading: HostReading, yaml: YamlText, value: Value): PuppetHash {
  if (value === null) return PuppetHash.empty;
  let given: PuppetHash;
  if (typeof value === 'string') given = factsFile(reading, yaml, value);
  else if (isHash(value)) given = value;
  else {
    const values = {
      key: 'facts',
      expected: 'a hash or the path of a file',
      got: kindOf(value),
      example: 'facts: {os.family: Debian}',
    };
    reading.report(issues.wrongType(values, yaml.valuePlace(['facts'])));
    return PuppetHash.empty;
  }
  return collectFacts(given, name => reading.report(issues.factClash({ name }, yaml.place(['facts', name]))));
}

function roles(reading: HostReading, yaml: YamlText, value: Value): readonly string[] {
  if (value === null) return [];
  const list = isList(value) ? value : [value];
  return list.filter((role, index): role is string => {
    if (typeof role === 'string' && role !== '') return true;
    const values = { key: 'roles', expected: 'names', got: kindOf(role), example: 'roles: [web, monitored]' };
    reading.report(issues.wrongType(values, yaml.valuePlace(isList(value) ? ['roles', index] : ['roles'])));
    return false;
  });
}

function classes(reading: HostReading, yaml: YamlText, value: Value): ReadonlyMap<string, PuppetHash> {
  const found = new Map<string, PuppetHash>();
  const wrong = (got: Value, path: readonly (string | number)[], expected: string) => {
    const values = { key: 'classes', expected, got: kindOf(got), example: 'classes: {ntp: {servers: [a, b]}}' };
    reading.report(issues.wrongType(values, yaml.valuePlace(path)));
  };
  if (isList(value) || typeof value === 'string') {
    for (const [index, name] of (isList(value) ? value : [value]).entries()) {
      if (typeof name === 'string') found.set(name.replace(/^::/, '').toLowerCase(), PuppetHash.empty);
      else wrong(name, ['classes', index], 'names of classes');
    }
  } else if (isHash(value)) {
    for (const [name, parameters] of value.entries()) {
      const key = String(name).replace(/^::/, '').toLowerCase();
      if (parameters === null) found.set(key, PuppetHash.empty);
      else if (isHash(parameters)) found.set(key, parameters);
      else wrong(parameters, ['classes', String(name)], 'a hash of parameters');
    }
  } else if (value !== null) wrong(value, ['classes'], 'a list of names or a hash with parameters');
  return found;
}

function address(reading: HostReading, yaml: YamlText, value: Value): string | undefined {
  if (value === null || typeof value === 'string') return value ?? undefined;
  const values = { key: 'address', expected: 'a string', got: kindOf(value), example: 'address: root@192.0.2.7' };
  reading.report(issues.wrongType(values, yaml.valuePlace(['address'])));
  return undefined;
}

/** Reads one inventory file. What is wrong is reported with its place and left out; the host is there in any case. */
export function readHost(name: string, source: Source, reading: HostReading): Host {
  const yaml = readYaml(source);
  for (const diagnostic of yaml.diagnostics) reading.report(diagnostic);
  let content = yaml.value ?? null;
  if (content !== null && !isHash(content)) {
    const values = { key: source.path, expected: 'a hash', got: kindOf(content), example: 'roles: [web]' };
    reading.report(issues.wrongType(values, yaml.valuePlace([])));
    content = null;
  }
  const hash = content ?? PuppetHash.empty;
  for (const key of hash.keys()) {
    if (KEYS.includes(String(key))) continue;
    const values = { key: String(key), where: source.path, nearest: nearest(String(key), KEYS), known: KEYS };
    reading.report(issues.unknownKey(values, yaml.place([String(key)])));
  }
  return {
    name,
    source,
    facts: facts(reading, yaml, hash.get('facts') ?? null),
    roles: roles(reading, yaml, hash.get('roles') ?? null),
    classes: classes(reading, yaml, hash.get('classes') ?? null),
    address: address(reading, yaml, hash.get('address') ?? null),
  };
}
