import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { mountType } from '../../src/resources/mount/type.ts';
import { type Declaration, declare, declaring, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
let programs: string;
const BEFORE = '# c\n/dev/gone /mnt/gone ext4 defaults 0 0\nproc /proc   proc\n';
beforeEach(() => {
  root = scratchFolder();
  programs = join(root, 'programs');
  for (const folder of ['etc', 'proc/self', 'programs']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'etc/fstab'), BEFORE);
  writeFileSync(join(root, 'proc/self/mounts'), 'proc /proc proc rw 0 0\n/dev/ghost /mnt/ghost ext4 rw 0 0\n');
  // mount and umount that keep state: the list of mounts below the root
  const program = (name: string, text: string) =>
    writeFileSync(join(programs, name), `#!/bin/sh\nmounts=${root}/proc/self/mounts\n${text}`, { mode: 0o755 });
  program('chroot', 'shift\nexec "$@"\n');
  program(
    'mount',
    `[ "$1" != -o ] || { echo "$3" >>${root}/remounted; exit; }
grep -q "^/dev/nonexist[[:blank:]]$1[[:blank:]]" ${root}/etc/fstab && { echo "mount: $1: no such device" >&2; exit 32; }
echo "dev $1 fs rw 0 0" >>$mounts\n`,
  );
  program('umount', 'grep -v "^[^ ]* $1 " $mounts >$mounts.new; cat $mounts.new >$mounts\n');
});
const fstab = () => readFileSync(join(root, 'etc/fstab'), 'utf8');
const mounts = () => readFileSync(join(root, 'proc/self/mounts'), 'utf8');
const mount = declaring(mountType);

// declarations, lines and tables are those of Puppet 7.23 with mount_core 1.0
const steps: readonly (readonly Declaration[])[] = [
  [
    mount('/mnt/a b', { ensure: 'defined', device: 'LABEL=x y', fstype: 'ext4', options: 'ro', dump: 1n, pass: 2n }),
    mount('/mnt/b/', { ensure: 'present', device: '/dev/b', fstype: 'ext4' }),
    mount('/mnt/c', { ensure: 'unmounted', device: '/dev/c', fstype: 'ext4' }),
    mount('/mnt/tmp', { ensure: 'mounted', device: 'tmpfs', fstype: 'tmpfs', options: 'size=1m' }),
    mount('/mnt/gone', { ensure: 'absent' }),
  ],
  [
    mount('/mnt/a b', { ensure: 'defined', device: 'LABEL=x z', fstype: 'xfs', options: 'rw', dump: 0n, pass: 1n }),
    mount('/mnt/tmp', { ensure: 'mounted', device: 'tmpfs', fstype: 'tmpfs', options: 'size=2m' }),
    mount('/mnt/b', { ensure: 'absent' }),
  ],
  [mount('/mnt/tmp', { ensure: 'unmounted', device: 'tmpfs', fstype: 'tmpfs', options: 'size=2m' })],
];

describe.each(SHELLS.filter(([name]) => name !== 'busybox'))('mount under %s', (_, shell) => {
  const run = (declarations: readonly Declaration[], more = {}) =>
    runSteps(declarations, { shell, root, programs, ...more });

  it('keeps the table and mounts', () => {
    const noop = run(steps[0] ?? [], { noop: true });
    expect(noop.stdout.split('\n').slice(0, 3)).toEqual([
      "Notice: Mount[/mnt/a b]/ensure: current_value 'absent', should be 'defined' (noop)",
      "Notice: Mount[/mnt/a b]: Would have triggered 'refresh' from 1 event",
      "Notice: Mount[/mnt/b/]/ensure: current_value 'absent', should be 'defined' (noop)",
    ]);
    expect(fstab()).toBe(BEFORE);
    const lines = steps.map(declarations => run(declarations));
    expect(lines.map(line => line.stderr)).toEqual(['', '', '']);
    expect(lines.flatMap(line => line.stdout.split('\n'))).toEqual([
      "Notice: Mount[/mnt/a b]/ensure: defined 'ensure' as 'defined'",
      "Notice: Mount[/mnt/a b]: Triggered 'refresh' from 1 event",
      "Notice: Mount[/mnt/b/]/ensure: defined 'ensure' as 'defined'",
      "Notice: Mount[/mnt/b/]: Triggered 'refresh' from 1 event",
      "Notice: Mount[/mnt/c]/ensure: defined 'ensure' as 'unmounted'",
      "Notice: Mount[/mnt/c]: Triggered 'refresh' from 1 event",
      "Notice: Mount[/mnt/tmp]/ensure: defined 'ensure' as 'mounted'",
      "Notice: Mount[/mnt/tmp]: Triggered 'refresh' from 1 event",
      "Notice: Mount[/mnt/gone]/ensure: undefined 'ensure' from 'unmounted'",
      '',
      "Notice: Mount[/mnt/a b]/device: device changed 'LABEL=x y' to 'LABEL=x z'",
      "Notice: Mount[/mnt/a b]/fstype: fstype changed 'ext4' to 'xfs'",
      "Notice: Mount[/mnt/a b]/options: options changed 'ro' to 'rw'",
      "Notice: Mount[/mnt/a b]/pass: pass changed '2' to 1",
      "Notice: Mount[/mnt/a b]/dump: dump changed '1' to 0",
      "Notice: Mount[/mnt/a b]: Triggered 'refresh' from 5 events",
      "Notice: Mount[/mnt/tmp]/options: options changed 'size=1m' to 'size=2m'",
      "Notice: Mount[/mnt/tmp]: Triggered 'refresh' from 1 event",
      "Notice: Mount[/mnt/b]/ensure: undefined 'ensure' from 'unmounted'",
      '',
      "Notice: Mount[/mnt/tmp]/ensure: ensure changed 'mounted' to 'unmounted'",
      "Notice: Mount[/mnt/tmp]: Triggered 'refresh' from 1 event",
      '',
    ]);
    expect(fstab()).toBe(
      '# c\nproc /proc   proc\nLABEL=x\\040z\t/mnt/a\\040b\txfs\trw\t0\t1\n/dev/c\t/mnt/c\text4\tdefaults\t0\t0\ntmpfs\t/mnt/tmp\ttmpfs\tsize=2m\t0\t0\n',
    );
    expect(readFileSync(join(root, 'remounted'), 'utf8')).toBe('/mnt/tmp\n'.repeat(2));
    expect(mounts()).not.toContain('/mnt/tmp');
    for (const declaration of steps[2] ?? []) expect(run([declaration]).stdout).toBe('');
  });

  it('says what fails and knows what is mounted without an entry', () => {
    const { stderr } = run([
      mount('/mnt/x', { ensure: 'mounted', device: '/dev/nonexist', fstype: 'ext4' }),
      mount('/mnt/d', { ensure: 'mounted', device: '/dev/d' }),
    ]);
    expect(stderr.split('\n')).toEqual([
      "Error: Mount[/mnt/x]/ensure: change from 'absent' to 'mounted' failed: Execution of 'mount /mnt/x' returned 32: mount: /mnt/x: no such device",
      "Error: Mount[/mnt/d]/ensure: change from 'absent' to 'mounted' failed: Field 'fstype' is required",
      '',
    ]);
    const ghost = [mount('/mnt/ghost', { ensure: 'absent' })];
    expect(run(ghost).stdout).toBe("Notice: Mount[/mnt/ghost]/ensure: undefined 'ensure' from 'ghost'\n");
    expect(mounts()).toBe('proc /proc proc rw 0 0\n');
    expect(run(ghost)).toMatchObject({ stdout: '', stderr: '' });
  });

  it('keeps its stand-ins honest', () => {
    expect(spawnSync(join(programs, 'mount'), ['/mnt/y']).status).toBe(0);
    expect(mounts()).toContain('dev /mnt/y fs');
    spawnSync(join(programs, 'umount'), ['/mnt/y']);
    expect(mounts()).not.toContain('/mnt/y');
  });
});

describe('mount when compiling', () => {
  it('comes after the mounts above it', () => {
    const requires = mountType.autorequires?.(declare(mount('/srv/a/b/'))).flat() ?? [];
    expect(requires.map(ref => ref.title)).toEqual(['/', '/srv', '/srv/a']);
    expect(mountType.autorequires?.(declare(mount('/')))).toEqual([]);
  });
});
