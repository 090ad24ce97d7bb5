/** Exported resources: what a host exports, and what it collects from others. */
import { describe, expect, it } from 'vitest';
import { Environment } from '../../src/compiler/environment/environment.ts';
import type { ExportedResource } from '../../src/compiler/evaluate/services.ts';
import { evaluateAndValidate, place, siteOf } from './compile-case.ts';
import { coreTypes } from './core-types.ts';

const OTHERS: readonly ExportedResource[] = [
  { host: 'db1', type: 'File', title: '/from/db1', parameters: new Map([['mode', '0600']]), tags: ['cluster'] },
  { host: 'web1.example.com', type: 'File', title: '/own', parameters: new Map(), tags: [] },
  { host: 'db2', type: 'File', title: '/from/db2', parameters: new Map(), tags: [] },
];

function compile(manifest: string) {
  const { site, host } = siteOf({ 'manifests/site.pp': manifest });
  const environment = new Environment(site, { resourceTypes: coreTypes });
  return evaluateAndValidate(environment, host, {
    services: { exported: type => OTHERS.filter(other => other.type === type) },
  });
}

const titles = (manifest: string): readonly string[] =>
  (compile(manifest).value?.resources ?? []).filter(({ type }) => type === 'File').map(({ title }) => title);

describe('exported resources', () => {
  it('are listed, and not applied where nothing collects them', () => {
    const { value } = compile("@@file { '/own': ensure => file }");
    expect(value?.exports?.map(({ title }) => title)).toEqual(['/own']);
    expect(titles("@@file { '/own': ensure => file }")).toEqual([]);
  });
  it('are collected from other hosts and from this one', () => {
    expect(titles("@@file { '/own': }\nfile { '/plain': }\nFile <<| |>>")).toEqual([
      '/own',
      '/plain',
      '/from/db1',
      '/from/db2',
    ]);
  });
  it('are collected by tag', () => {
    expect(titles("File <<| tag == 'cluster' |>>")).toEqual(['/from/db1']);
  });
  it('get overrides of the collector', () => {
    const { value } = compile("File <<| title == '/from/db1' |>> { owner => 'root' }");
    const file = value?.resources.find(({ title }) => title === '/from/db1');
    expect([...(file?.parameters ?? [])].map(([name, { value: set }]) => [name, set])).toEqual([
      ['mode', '0600'],
      ['owner', 'root'],
    ]);
  });
  it('may not clash with a resource of this host', () => {
    const { diagnostics } = compile("file { '/from/db1': }\nFile <<| |>>");
    expect(diagnostics.map(place)).toEqual([
      'manifests/site.pp:2: A duplicate resource was found while collecting exported resources, with the type and title File[/from/db1]',
    ]);
  });
  it('are not part of a catalog that collects nothing', () => {
    expect(titles("file { '/a': }")).toEqual(['/a']);
  });
});
