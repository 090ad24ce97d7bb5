/** Sources: files and directories of modules, purged and ignored; hosts without stat; positive proof only. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleOf, bundleWithPath, catalogOf, type Declared, planOf } from '../runtime/catalog-of.ts';
import { apply, type Scratch, scratch, shells, writeBundle } from '../runtime/run-bundle.ts';

const files = {
  'modules/m/files/motd': 'from the module\n',
  'modules/m/files/tree/a': 'A\n',
  'modules/m/files/tree/sub/b c': 'B\n',
  'modules/m/files/tree/sub/x.bak': 'no\n',
};
const file = (title: string, given: Declared['with']): Declared => ({ type: 'File', title, with: given ?? {} });

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());
const summary = (lines: readonly string[]): string | undefined => lines.find(line => line.startsWith('apply: '));
const write = (declared: readonly Declared[], name = 'bundle'): string =>
  writeBundle(join(at.directory, name), bundleOf(catalogOf(declared), undefined, files));

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, shell) => {
  it('copies a file and a tree, leaves what is ignored, is proven clean by tables, purges', () => {
    const tree = { source: 'puppet:///modules/m/tree', ignore: '*.bak', mode: '0640', owner: 'daemon' };
    const declared = [
      file('/motd', { source: ['puppet:///modules/m/nope', 'puppet:///modules/m/motd'] }),
      file('/tree', { ensure: 'directory', recurse: 'remote', ...tree }),
    ];
    const script = write(declared);
    mkdirSync(at.path('tree'));
    writeFileSync(at.path('tree/mine'), '');
    const first = apply(shell, script, at);
    expect(first.status).toBe(0);
    expect(first.out).toContain('Notice: /Stage[main]/Main/File[/tree/sub/b c]/ensure: defined content as');
    expect(readFileSync(at.path('motd'), 'utf8')).toBe('from the module\n');
    expect(readFileSync(at.path('tree/sub/b c'), 'utf8')).toBe('B\n');
    expect(readdirSync(at.path('tree/sub'))).toEqual(['b c']);
    const modes = ['tree', 'tree/a', 'tree/sub', 'tree/mine'].map(name =>
      (lstatSync(at.path(name)).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['750', '640', '750', '644']);
    expect(summary(apply(shell, script, at).lines)).toBe('apply: 2 resources, 0 changed, 0 failed, 0 skipped');
    writeFileSync(at.path('tree/a'), 'drift');
    expect(apply(shell, script, at).lines.filter(line => line.startsWith('Notice'))).toHaveLength(1);
    const purging = write([file('/tree', { ensure: 'directory', recurse: true, purge: true, ...tree })], 'purging');
    expect(apply(shell, purging, at).out).toContain('File[/tree/mine]/ensure: removed');
    expect(existsSync(at.path('tree/mine'))).toBe(false);
    expect(summary(apply(shell, purging, at).lines)).toContain('0 changed, 0 failed');
  });
});

describe('proof', () => {
  const declared = [
    file('/d', { ensure: 'directory', mode: '0755', owner: 'root', group: 'root' }),
    file('/d/exact', { content: 'x', mode: '4750', owner: 'root', group: 'daemon' }),
    file('/d/loose', { ensure: 'file', mode: '0600' }),
    file('/d/any', { mode: '0640' }),
    file('/d/link', { ensure: 'link', target: 'a b' }),
    file('/d/gone', { ensure: 'absent' }),
  ];

  it('comes from ls where there is no stat', () => {
    const broken = join(at.directory, 'bin');
    mkdirSync(broken);
    writeFileSync(join(broken, 'stat'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(broken, 'stat'), 0o755);
    const script = writeBundle(join(at.directory, 'b'), bundleWithPath(broken, planOf(catalogOf(declared))));
    mkdirSync(at.path('d'));
    writeFileSync(at.path('d/any'), '');
    expect(apply(['dash'], script, at).status).toBe(0);
    expect((lstatSync(at.path('d/exact')).mode & 0o7777).toString(8)).toBe('4750');
    expect(summary(apply(['dash'], script, at).lines)).toBe('apply: 6 resources, 0 changed, 0 failed, 0 skipped');
    expect(readFileSync(join(at.directory, 'b/apply'), 'utf8')).toContain("UNPROVEN=''");
  });

  it.each([
    ['a mode', () => chmodSync(at.path('d/exact'), 0o751)],
    ['a content of the same length', () => writeFileSync(at.path('d/exact'), 'y')],
    ['a mode alone', () => chmodSync(at.path('d/loose'), 0o644)],
    ['whatever it is', () => chmodSync(at.path('d/any'), 0o600)],
    ['something where nothing may be', () => symlinkSync('dangling', at.path('d/gone'))],
  ])('sees a drift of %s', (_, drift) => {
    const script = write(declared);
    mkdirSync(at.path('d'));
    writeFileSync(at.path('d/any'), '');
    expect(apply(['dash'], script, at).status).toBe(0);
    expect(apply(['dash'], script, at, '--detailed-exitcodes').status).toBe(0);
    drift();
    expect(apply(['dash'], script, at, '--detailed-exitcodes').status).toBe(2);
    expect(apply(['dash'], script, at, '--detailed-exitcodes').status).toBe(0);
  });

  it('is never given by a tool that fails', () => {
    const broken = join(at.directory, 'bin');
    mkdirSync(broken);
    writeFileSync(join(broken, 'xargs'), '#!/bin/sh\nexit 0\n');
    chmodSync(join(broken, 'xargs'), 0o755);
    const script = writeBundle(join(at.directory, 'b'), bundleWithPath(broken, planOf(catalogOf(declared))));
    const first = apply(['dash'], script, at);
    expect(summary(first.lines)).toBe('apply: 6 resources, 4 changed, 0 failed, 0 skipped');
  });
});
