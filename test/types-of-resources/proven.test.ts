/** What the batch probe proves clean, and what it must leave to the step itself. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { execType } from '../../src/resources/exec/type.ts';
import { mountType } from '../../src/resources/mount/type.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { sshAuthorizedKeyType } from '../../src/resources/ssh_authorized_key/type.ts';
import { sysctlType } from '../../src/resources/sysctl/type.ts';
import { declaring, lower, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});
const exec = declaring(execType);
const mount = declaring(mountType);
const service = declaring(serviceType);
const key = declaring(sshAuthorizedKeyType);
const sysctl = declaring(sysctlType);

describe.each(SHELLS)('under %s', (_, shell) => {
  it('execs whose guards only look at files', () => {
    for (const name of ['file', 'a b']) writeFileSync(join(folder, name), 'x');
    writeFileSync(join(folder, 'empty'), '');
    mkdirSync(join(folder, 'dir'));
    symlinkSync('nowhere', join(folder, 'link'));
    const guarded = (title: string, guards: Record<string, string | string[]>) =>
      exec(title, { command: '/bin/true', path: '/usr/bin:/bin', ...guards });
    const clean = [
      guarded('1', { unless: `test -f ${folder}/file` }),
      guarded('2', { unless: `[ -e '${folder}/a b' ]` }),
      guarded('3', { unless: `/usr/bin/test -L "${folder}/link"` }),
      guarded('4', { unless: `test ! -e ${folder}/link` }),
      guarded('5', { onlyif: [`test -d ${folder}/dir`, `test -s ${folder}/empty`] }),
      guarded('6', { onlyif: `[ ! -d ${folder}/dir ]` }),
      guarded('7', { creates: `${folder}/none`, unless: `test -x ${folder}/dir` }),
      guarded('8', { creates: [`${folder}/none`, `${folder}/file`], unless: 'exit 3' }),
    ];
    const dirty = [
      guarded('a', { unless: `test -f ${folder}/dir` }),
      guarded('b', { onlyif: `test -f ${folder}/file` }),
      guarded('c', { creates: `${folder}/none` }),
      guarded('d', { onlyif: ['false', `test -f ${folder}/none`] }),
      guarded('e', { unless: `test -f ${folder}/none || true` }),
      guarded('f', { unless: `/bin/nothing/test -f ${folder}/file` }),
      guarded('g', { unless: `test -f ${folder}/file`, cwd: '/' }),
    ];
    const run = runSteps([...clean, ...dirty], { shell });
    expect(run.dirty).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    // the steps themselves come to the same
    expect(runSteps(clean, { shell, lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  });

  it('mounts', () => {
    for (const name of ['etc', 'proc/self']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(
      join(folder, 'etc/fstab'),
      '# x\n/dev/b /mnt/b ext4 defaults 0 0\nLABEL=a\\040b /mnt/a\\040b/ xfs ro 1 2\n\ttmpfs /t tmpfs size=1m 0 0\n',
    );
    writeFileSync(join(folder, 'proc/self/mounts'), 'tmpfs /t tmpfs rw 0 0\nx /mnt/a\\040b xfs rw 0 0\n');
    const clean = [
      mount('/mnt/b', { ensure: 'present', device: '/dev/b', fstype: 'ext4', options: 'defaults' }),
      mount('/mnt/a b', { ensure: 'mounted', device: 'LABEL=a b', fstype: 'xfs', dump: 1n, pass: 2n }),
      mount('/t', { ensure: 'mounted', device: 'tmpfs', fstype: 'tmpfs', options: 'size=1m' }),
      mount('/gone', { ensure: 'absent' }),
    ];
    expect(runSteps(clean, { shell, root: folder }).dirty).toEqual([]);
    const dirty = [
      mount('/mnt/b', { ensure: 'mounted', device: '/dev/b', fstype: 'ext4' }),
      mount('/mnt/a b', { ensure: 'unmounted', device: 'LABEL=a b', fstype: 'xfs', dump: 1n, pass: 2n }),
      mount('/t', { ensure: 'mounted', device: 'tmpfs', fstype: 'tmpfs', options: 'size=2m' }),
      mount('/new', { ensure: 'defined', device: '/dev/n', fstype: 'ext4' }),
      mount('/dev/shm', { ensure: 'absent', target: '/etc/none' }),
    ];
    const run = runSteps(dirty, { shell, root: folder, noop: true });
    expect(run.dirty).toEqual(dirty.map(({ title }) => title));
    rmSync(join(folder, 'proc'), { recursive: true });
    expect(runSteps(clean, { shell, root: folder, noop: true }).dirty).toEqual(clean.map(({ title }) => title));
  });

  it('services, by the questions of their provider', () => {
    const script = (name: string, status: number): void =>
      writeFileSync(join(folder, name), `#!/bin/sh\n[ "$1" = status ] && exit ${status}\n`, { mode: 0o755 });
    script('up', 0);
    script('down', 3);
    const one = (name: string, ensure: string) => service(name, { ensure, provider: 'init', path: folder });
    expect(runSteps([one('up', 'running'), one('down', 'stopped')], { shell }).dirty).toEqual([]);
    const dirty = [one('up', 'stopped'), one('down', 'running'), one('none', 'running')];
    expect(runSteps(dirty, { shell, noop: true }).dirty).toEqual(['up', 'down', 'none']);
  });

  it('keys of users', () => {
    for (const name of ['etc', 'home/ann/.ssh', 'home/bob', 'srv']) mkdirSync(join(folder, name), { recursive: true });
    const users = ['ann', 'bob'].map((name, at) => `${name}:x:${at + 1000}:${at + 1000}::/home/${name}:/bin/sh\n`);
    writeFileSync(join(folder, 'etc/passwd'), `root:x:0:0::/root:/bin/sh\n${users.join('')}`);
    writeFileSync(join(folder, 'home/ann/.ssh/authorized_keys'), '# k\nssh-ed25519 AAAA ann@a b\n');
    writeFileSync(join(folder, 'srv/keys'), 'from="1.2.3.4",no-pty ssh-rsa BBBB deploy\n');
    symlinkSync('../ann/.ssh', join(folder, 'home/bob/.ssh'));
    const clean = [
      key('ann@a b', { user: 'ann', type: 'ed25519', key: 'AAAA' }),
      key('gone', { user: 'ann', ensure: 'absent' }),
      key('deploy', {
        user: 'bob',
        target: '/srv/keys',
        type: 'rsa',
        key: 'BBBB',
        options: ['from="1.2.3.4"', 'no-pty'],
      }),
    ];
    expect(runSteps(clean, { shell, root: folder }).dirty).toEqual([]);
    const dirty = [
      key('one', { name: 'ann@a b', user: 'ann', type: 'ed25519', key: 'AAAB' }),
      key('two', { name: 'ann@a b', user: 'ann', type: 'rsa', key: 'AAAA' }),
      key('three', { name: 'ann@a b', user: 'ann', ensure: 'absent' }),
      key('deploy', { user: 'bob', target: '/srv/keys', type: 'rsa', key: 'BBBB', options: ['no-pty'] }),
      // a link of a user's own, and nobody
      key('five', { name: 'ann@a b', user: 'bob', type: 'ed25519', key: 'AAAA' }),
      key('six', { user: 'nobody-here', ensure: 'absent' }),
    ];
    const run = runSteps(dirty, { shell, root: folder, noop: true });
    expect(run.dirty).toEqual(dirty.map(({ title }) => title));
  });

  it('kernel parameters', () => {
    const target = join(folder, 'conf');
    const release = readFileSync('/proc/sys/kernel/ostype', 'utf8').trim();
    writeFileSync(target, `# kernel.osrelease = x\nkernel/ostype=${release}\nnet.ipv4.tcp_rmem =\t1  2\t3\n`);
    const clean = [
      sysctl('kernel.ostype', { value: release, target }),
      sysctl('net.ipv4.tcp_rmem', { value: '1 2 3', target, apply: false }),
      sysctl('vm.gone', { ensure: 'absent', target }),
    ];
    expect(runSteps(clean, { shell }).dirty).toEqual([]);
    const dirty = [
      sysctl('kernel.ostype', { value: 'Other', persist: false }),
      sysctl('net.ipv4.tcp_rmem', { value: '1 2 4', target, apply: false }),
      sysctl('vm.new', { value: '1', target, apply: false }),
      sysctl('no.such.thing', { value: '', target, persist: false }),
      sysctl('kernel/ostype', { ensure: 'absent', target }),
    ];
    const run = runSteps(dirty, { shell, noop: true });
    expect(run.dirty).toEqual(dirty.map(({ title }) => title));
  });
});

it('a guard that is secret stands in no table', () => {
  const value = { kind: 'sensitive', value: 'test -f /hunter2' } as const;
  expect(lower(exec('x', { command: '/bin/true', unless: value })).probes).toEqual([]);
});
