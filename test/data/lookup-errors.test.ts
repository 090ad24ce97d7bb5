/** Mistakes in data and in hiera.yaml: each is a diagnostic with its place and a way on. Roles in the hierarchy. */
import { describe, expect, test } from 'vitest';
import { createLookup, type Lookup } from '../../src/compiler/data/create-lookup.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { positionOf } from '../../src/model/span.ts';
import type { Value } from '../../src/model/value.ts';
import { memoryTree } from '../site/memory-tree.ts';
import { plainValue } from '../site/plain-value.ts';

function lookupIn(
  files: Record<string, string>,
  roles: readonly string[] = [],
  variable: (name: string) => Value | undefined = () => undefined,
  reports: Diagnostic[] = [],
): Lookup {
  const { site } = loadSite(memoryTree({ 'manifests/site.pp': '', ...files }), '.', { builtinModules: [], nodes: [] });
  const convert = (_type: string, value: Value): Value => value;
  return createLookup({ site, host: { roles }, variable, convert, report: d => void reports.push(d) });
}

function mistake(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, span, hint } = error.diagnostic;
    const at = span ? positionOf(span) : undefined;
    return `${code} ${span ? `${span.source.path}:${at?.line}:${at?.column}` : '-'}${hint ? ` (${hint})` : ''}`;
  }
  return 'none';
}

const entry = (text: string): string => `version: 5\nhierarchy:\n  - name: A\n    ${text}\n`;

describe('hiera.yaml', () => {
  test.each([
    ['---\n:backends: [yaml]\n', 'hiera-version hiera.yaml:2:1'],
    ['version: 4\n', 'hiera-version hiera.yaml:1:10'],
    ['version: 5\nhirarchy: []\n', "hiera-config hiera.yaml:2:1 (did you mean 'hierarchy'?)"],
    ['version: 5\ndefaults: {datdir: x}\n', "hiera-config hiera.yaml:2:12 (did you mean 'datadir'?)"],
    [entry('pth: a.yaml'), "hiera-config hiera.yaml:4:5 (did you mean 'path'?)"],
    [entry('path: 5'), 'hiera-config hiera.yaml:4:11'],
    [entry('paths: []'), 'hiera-config hiera.yaml:4:12'],
    [entry('uri: http://x/'), 'hiera-uri hiera.yaml:4:5'],
    [
      entry('{path: a, glob: b}').replace('{', '').replace('}', '').replace(', ', '\n    '),
      'hiera-config-rule hiera.yaml:5:5',
    ],
    [entry('mapped_paths: [a, b]'), 'hiera-config hiera.yaml:4:19 (for example [roles, role, "roles/%{role}.yaml"])'],
    [
      entry('path: a\n    data_hash: hocon_data'),
      'hiera-provider hiera.yaml:5:16 (convert the file to YAML or JSON and use yaml_data or json_data)',
    ],
    [entry('path: a\n    data_dig: my::fn'), 'hiera-provider hiera.yaml:5:15'],
    [`${entry('path: a')}  - name: A\n    path: b\n`, 'hiera-config-rule hiera.yaml:5:5'],
    [`${entry('path: a')}default_hierarchy: []\n`, 'hiera-config-rule hiera.yaml:5:1'],
    [entry('path: "%{lookup(\'x\')}"'), 'lookup-interpolation hiera.yaml:3:5'],
    [entry('path: "%{nothing}"'), 'lookup-undefined-variable hiera.yaml:3:5'],
  ])('%j', (text, expected) => {
    expect(mistake(() => lookupIn({ 'hiera.yaml': text }).lookup('k'))).toContain(expected);
  });

  test('is not needed', () => {
    expect(lookupIn({ 'data/common.yaml': 'k: 1' }).lookup('k')).toBeUndefined();
  });
});

describe('data', () => {
  const config = 'version: 5\nhierarchy: [{name: A, path: a.yaml}, {name: J, path: a.json, data_hash: json_data}]\n';
  test.each([
    ['k: [1, 2\n', 'yaml-syntax data/a.yaml:'],
    ['k: %{facts.x}\n', 'yaml-syntax data/a.yaml:1:4 (quote a value that begins with %'],
    ['k: 1\nj: 2020-01-01\n', 'yaml-class data/a.yaml:2:4 (quote it to have a string: "2020-01-01")'],
    ['k: ::1\n', 'yaml-class data/a.yaml:1:4'],
    ['- a\n', 'data-not-hash data/a.yaml:1:1'],
    ['a: 1\nk: "%{nope(\'x\')}"\n', 'lookup-interpolation data/a.yaml:2:1'],
    ['a: 1\nk: "%{b.}"\n', 'lookup-key data/a.yaml:2:1'],
    ['k: &a [*a]\n', 'yaml-'],
  ])('%j', (text, expected) => {
    expect(mistake(() => lookupIn({ 'hiera.yaml': config, 'data/a.yaml': text }).lookup('k'))).toContain(expected);
  });

  test('JSON is read strictly', () => {
    const bad = { 'hiera.yaml': config, 'data/a.json': '{\n  "k": 1,\n}\n' };
    expect(mistake(() => lookupIn(bad).lookup('k'))).toBe('json-syntax data/a.json:3:1');
  });

  test('an encrypted value says how to go on; a plain one beside it is read', () => {
    const hiera = entry('path: a.yaml\n    lookup_key: eyaml_lookup_key\n    options: {pkcs7_private_key: /k}');
    const lookup = lookupIn({ 'hiera.yaml': hiera, 'data/a.yaml': 'plain: 1\nsecret: ENC[PKCS7,Mii]\n' });
    expect(lookup.lookup('plain')).toBe(1n);
    expect(mistake(() => lookup.lookup('secret'))).toContain(
      'hiera-encrypted data/a.yaml:2:1 (decrypt before compiling',
    );
  });

  test('a module may only speak of itself', () => {
    const reports: Diagnostic[] = [];
    const files = { 'modules/m/hiera.yaml': 'version: 5\n', 'modules/m/data/common.yaml': 'm::a: 1\nother: 2\n' };
    expect(lookupIn(files, [], undefined, reports).lookup('m::a')).toBe(1n);
    expect(reports.map(d => [d.code, d.span && positionOf(d.span).line])).toEqual([['data-foreign-key', 2]]);
    const options = { ...files, 'modules/m/data/common.yaml': 'lookup_options: {x: {merge: deep}}\n' };
    expect(mistake(() => lookupIn(options).lookup('m::a'))).toBe('lookup-options -');
  });
});

describe('roles', () => {
  const data = {
    'data/roles/web.yaml': 'l: [web]\nk: w',
    'data/roles/db.yaml': 'l: [db]\nk: d',
    'data/roles/x.yaml': 'l: [x]\nk: x',
  };

  test.each([
    ['path: "roles/%{role}.yaml"'],
    ['path: "roles/%{::role}.yaml"'],
    ['mapped_paths: [roles, role, "roles/%{role}.yaml"]'],
  ])('%s names a file for each role in order', line => {
    const files = { ...data, 'hiera.yaml': entry(line) };
    expect(lookupIn(files, ['db', 'web']).lookup('k')).toBe('d');
    expect(lookupIn(files, ['web', 'db']).lookup('k')).toBe('w');
    expect(plainValue(lookupIn(files, ['db', 'none', 'web']).lookup('l', { merge: 'unique' }))).toEqual(['db', 'web']);
    expect(lookupIn(files).lookup('k')).toBeUndefined();
  });

  test('a variable of the site goes before', () => {
    const files = { ...data, 'hiera.yaml': entry('path: "roles/%{role}.yaml"') };
    expect(lookupIn(files, ['db'], name => (name === 'role' ? 'x' : undefined)).lookup('k')).toBe('x');
  });
});

test('the part of a variable that is used is known to the caller', () => {
  const read: string[] = [];
  const files = { 'hiera.yaml': entry('path: "%{facts.os.family}.yaml"') };
  const { site } = loadSite(memoryTree({ 'm.pp': '', ...files }), 'm.pp', { builtinModules: [], nodes: [] });
  const variable = (name: string, path: readonly (string | bigint)[]): Value => {
    read.push([name, ...path].join('.'));
    return null;
  };
  createLookup({ site, host: { roles: [] }, variable, convert: (_t, v) => v, report: () => undefined }).lookup('k');
  expect(new Set(read)).toEqual(new Set(['facts.os.family']));
});
