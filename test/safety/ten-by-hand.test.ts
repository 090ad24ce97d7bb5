/** Ten changes by hand, each of another kind: these ten are corrected and told as corrective, and can be taken back. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cronType } from '../../src/resources/cron/type.ts';
import { fileType } from '../../src/resources/file/type.ts';
import { fileLineType } from '../../src/resources/file_line/type.ts';
import { hostType } from '../../src/resources/host/type.ts';
import { iniSettingType } from '../../src/resources/ini_setting/type.ts';
import { bundleWithPath, catalogOf, type Declared, planOf } from '../runtime/catalog-of.ts';
import { apply, busyboxPath, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { file, summary, treeOf, two } from './safety-site.ts';

/** What is declared, and what somebody does to it. */
const ten: readonly (readonly [Declared, string])[] = [
  [file('/content', { content: 'ours\n', mode: '0640' }), 'printf "by hand" >content'],
  [file('/mode', { content: 'm', mode: '0600' }), 'chmod 4755 mode'],
  [file('/owner', { content: 'o', owner: 'daemon', group: 'daemon' }), 'chown 0:0 owner'],
  [file('/link', { ensure: 'link', target: 'content' }), 'rm link; ln -s /elsewhere link'],
  [file('/removed', { content: 'r' }), 'rm removed'],
  [file('/folder', { ensure: 'directory', mode: '0750' }), 'rmdir folder'],
  [
    { type: 'File_line', title: 'line', with: { path: '/etc/lines', line: 'a line' } },
    'printf "first\\nother\\n" >etc/lines',
  ],
  [
    { type: 'Ini_setting', title: 'ini', with: { path: '/etc/ini', section: 's', setting: 'x', value: '1' } },
    'printf "; by hand\\n[s]\\nx = 2\\n" >etc/ini',
  ],
  [
    { type: 'Cron', title: 'job', with: { command: '/bin/true', hour: '3' } },
    'echo "1 1 * * * theirs" >etc/crontabs/root',
  ],
  [{ type: 'Host', title: 'h', with: { ip: '192.0.2.1' } }, 'sed -i s/192.0.2.1/192.0.2.2/ etc/hosts'],
];
const untouched = [
  file('/same', { content: 's' }),
  file('/same.d', { ensure: 'directory' }),
  { type: 'Host', title: 'other', with: { ip: '192.0.2.3' } },
];
const types = [fileType, fileLineType, iniSettingType, cronType, hostType];
const plan = planOf(catalogOf([...ten.map(([declared]) => declared), ...untouched]), types);

it.each(two)('ten changes by hand under %s', (name, shell) => {
  const at = scratch();
  mkdirSync(at.path('etc/crontabs'));
  const sh = (script: string): string => execFileSync('sh', ['-ec', script], { cwd: at.root, encoding: 'utf8' });
  sh('echo first >etc/lines; echo "127.0.0.1 localhost" >etc/hosts');
  const path = name === 'busybox' ? busyboxPath() : '/usr/bin';
  const script = writeBundle(join(at.directory, 'bundle'), bundleWithPath(path, plan));
  expect(summary(apply(shell, script, at))).toBe('apply: 13 resources, 13 changed, 0 failed, 0 skipped');
  const wished = treeOf(at.root);
  for (const [, change] of ten) sh(change);
  const byHand = treeOf(at.root);

  const report = join(at.directory, 'report');
  const outcome = apply(shell, script, at, '--report', report);
  expect(outcome.err).toBe('');
  expect(summary(outcome)).toBe('apply: 13 resources, 10 changed, 0 failed, 0 skipped, 10 corrective');
  const { corrective_change, resource_statuses } = JSON.parse(readFileSync(report, 'utf8'));
  const statuses: readonly { resource: string; changed: boolean; corrective_change: boolean }[] =
    Object.values(resource_statuses);
  const names = ten.map(([{ type, title }]) => `${type}[${title}]`).toSorted();
  expect(corrective_change).toBe(true);
  for (const told of ['changed', 'corrective_change'] as const) {
    const those = statuses.filter(one => one[told]).map(one => one.resource);
    expect(those.toSorted()).toEqual(names);
  }
  // a removed job or line comes back at the end; what was added by hand stays
  expect(sh('cat etc/lines etc/crontabs/root')).toBe(
    'first\nother\na line\n1 1 * * * theirs\n# Puppet Name: job\n* 3 * * * /bin/true\n',
  );
  const corrected = treeOf(at.root);
  expect(apply(shell, script, at, '--undo').status).toBe(0);
  expect(treeOf(at.root)).toBe(byHand);
  expect(summary(apply(shell, script, at))).toContain(' 10 changed, 0 failed');
  expect(treeOf(at.root)).toBe(corrected);
  sh('printf "first\\na line\\n" >etc/lines; sed -i 1d etc/crontabs/root; sed -i 1d etc/ini');
  expect(treeOf(at.root)).toBe(wished);
  at.remove();
});
