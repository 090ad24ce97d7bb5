import { describe, expect, test } from 'vitest';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { positionOf } from '../../src/model/span.ts';
import { memoryTree } from './memory-tree.ts';
import { plainValue } from './plain-value.ts';

const options = { builtinModules: ['/lib/modules'], nodes: [] };

function place(diagnostic: Diagnostic | undefined): string {
  if (!diagnostic?.span) return `${diagnostic?.code}`;
  const { line, column } = positionOf(diagnostic.span);
  return `${diagnostic.code} ${diagnostic.span.source.path}:${line}:${column}`;
}

describe('a directory', () => {
  test('has its manifests in the order of their paths and Puppet defaults', () => {
    const files = memoryTree({
      'env/manifests/z.pp': '',
      'env/manifests/site.pp': '',
      'env/manifests/a/b.pp': '',
      'env/manifests/readme.txt': '',
    });
    const { site, diagnostics } = loadSite(files, 'env', options);
    expect(diagnostics).toEqual([]);
    expect(site.manifests).toEqual(['env/manifests/a/b.pp', 'env/manifests/site.pp', 'env/manifests/z.pp']);
    expect(site.modulepath).toEqual(['env/modules', '/lib/modules']);
    expect(site.hosts.map(host => host.name)).toEqual(['default']);
  });

  test('follows environment.conf, relative and absolute, without the server module path', () => {
    const files = memoryTree({
      'environment.conf': 'modulepath = site:../shared:/opt/m:$basemodulepath\nmanifest=init.pp\nmodulpath = x\n',
      'init.pp': '',
    });
    const { site, diagnostics } = loadSite(files, '.', options);
    expect(site.modulepath).toEqual(['site', '../shared', '/opt/m', '/lib/modules']);
    expect(site.manifests).toEqual(['init.pp']);
    expect(diagnostics.map(place)).toEqual(['environment-conf-setting environment.conf:3:1']);
    expect(diagnostics[0]?.hint).toBe("did you mean 'modulepath'?");
  });

  test('without a manifest says so, and so does a path that is not there', () => {
    expect(loadSite(memoryTree({ 'e/x.txt': '' }), 'e', options).diagnostics.map(place)).toEqual(['site-no-manifest']);
    expect(loadSite(memoryTree({ x: '' }), 'x', options).diagnostics.map(place)).toEqual(['site-not-manifest']);
    expect(loadSite(memoryTree({ x: '' }), 'y', options).diagnostics.map(place)).toEqual(['site-missing']);
  });
});

test('a single manifest is a site of its own folder', () => {
  const { site } = loadSite(memoryTree({ 'a/one.pp': '', 'a/manifests/two.pp': '' }), 'a/one.pp', options);
  expect([site.root, site.manifests]).toEqual(['a', ['a/one.pp']]);
});

describe('the inventory', () => {
  test('reads facts in both forms, roles, classes and the address', () => {
    const host = [
      'facts:',
      '  os.family: Debian',
      '  os: {release: {major: "12"}}',
      '  processors.count: 4',
      '  load: 1.5',
      'roles: [web]',
      'classes:',
      '  ntp: {servers: [a]}',
      '  "::motd":',
      'address: root@192.0.2.7',
    ].join('\n');
    const files = memoryTree({
      'manifests/site.pp': '',
      'hosts/web1.yaml': host,
      'hosts/db1.yaml': 'classes: [a, b::c]',
    });
    const { site, diagnostics } = loadSite(files, '.', options);
    expect(diagnostics).toEqual([]);
    const [db, web] = site.hosts;
    expect(plainValue(web?.facts)).toEqual({
      os: { family: 'Debian', release: { major: '12' } },
      processors: { count: 4 },
      load: { float: '1.5' },
    });
    expect([web?.roles, web?.address, [...(web?.classes.keys() ?? [])]]).toEqual([
      ['web'],
      'root@192.0.2.7',
      ['ntp', 'motd'],
    ]);
    expect([...(db?.classes.keys() ?? [])]).toEqual(['a', 'b::c']);
  });

  test('reads facts from a file of Facter', () => {
    const files = memoryTree({
      'manifests/site.pp': '',
      'hosts/a.yaml': 'facts: facts/a.json',
      'hosts/b.yaml': 'facts: facts/none.json',
      'facts/a.json': '{"name": "a", "values": {"os": {"family": "RedHat"}}}',
    });
    const { site, diagnostics } = loadSite(files, '.', options);
    expect(plainValue(site.hosts[0]?.facts)).toEqual({ os: { family: 'RedHat' } });
    expect(diagnostics.map(place)).toEqual(['inventory-facts-file hosts/b.yaml:1:8']);
  });

  test('gives roles by name and glob, after those of the host', () => {
    const files = memoryTree({
      'manifests/site.pp': '',
      'hosts/web1.yaml': 'roles: interactive',
      'hosts/web2.yaml': '',
      'hosts/db1.yaml': '',
      'roles.yaml': 'monitored: "*"\nweb: [web*]\nlost: [web9, db1]\n',
    });
    const { site, diagnostics } = loadSite(files, '.', { ...options, nodes: ['web3'] });
    expect(Object.fromEntries(site.hosts.map(h => [h.name, h.roles]))).toEqual({
      db1: ['monitored', 'lost'],
      web1: ['interactive', 'monitored', 'web'],
      web2: ['monitored', 'web'],
      web3: ['monitored', 'web'],
    });
    expect(site.roles.get('web')).toEqual(['web1', 'web2', 'web3']);
    expect(site.roles.get('interactive')).toEqual(['web1']);
    expect(diagnostics.map(place)).toEqual(['roles-no-host roles.yaml:3:8']);
    expect(diagnostics[0]?.hint).toContain("'web1'");
  });

  test.each([
    ['role: [web]', 'inventory-unknown-key hosts/h.yaml:1:1', "did you mean 'roles'?"],
    ['roles:\n  - web\n  - 7', 'inventory-type hosts/h.yaml:3:5', 'for example: roles: [web, monitored]'],
    ['facts: [1]', 'inventory-type hosts/h.yaml:1:8', 'for example: facts: {os.family: Debian}'],
    [
      'facts:\n  os: Debian\n  os.family: x',
      'inventory-fact-clash hosts/h.yaml:3:3',
      'write it once, either with dots or structured',
    ],
    ['classes: {a: 1}', 'inventory-type hosts/h.yaml:1:14', 'for example: classes: {ntp: {servers: [a, b]}}'],
    ['facts:\n\tos: x', 'yaml-syntax hosts/h.yaml:2:1', 'indent with spaces'],
    ['facts: {when: 2024-01-31}', 'yaml-class hosts/h.yaml:1:15', 'quote it to have a string: "2024-01-31"'],
    ['- a', 'inventory-type hosts/h.yaml:1:1', 'for example: roles: [web]'],
  ])('points at %j', (text, expected, hint) => {
    const { diagnostics } = loadSite(memoryTree({ 'manifests/s.pp': '', 'hosts/h.yaml': text }), '.', options);
    expect(diagnostics.map(place)).toEqual([expected]);
    expect(diagnostics[0]?.hint).toBe(hint);
  });

  test('refuses a name that would leave the output directory', () => {
    const { diagnostics } = loadSite(memoryTree({ 'm.pp': '' }), 'm.pp', { ...options, nodes: ['../x'] });
    expect(diagnostics.map(place)).toEqual(['inventory-host-name']);
  });
});
