/** Where no fact told: a daemon is proven by the rows of the supervisor that the host turns out to have. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { daemonType } from '../../src/resources/daemon/type.ts';
import { scratchInit } from '../service/scratch-init.ts';
import { runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { hash, lowerDaemon } from './lower-daemon.ts';

const web: Readonly<Record<string, Value>> = {
  command: '/bin/sleep 1000',
  user: 'www',
  log: hash({ directory: '/var/log/web', size: 5000n }),
};
const sources = join(import.meta.dirname, '../../src/resources/daemon');

describe('the rows', () => {
  const rows = (values: Readonly<Record<string, Value>>) =>
    lowerDaemon({ command: '/bin/x', ...values }).step!.probes.map(({ kind, fields }) => [kind, ...fields].join(' '));
  it('are those of every candidate, with its name', () => {
    const all = rows(web);
    for (const provider of ['systemd', 'sysv', 'openrc', 'upstart', 'runit', 'daemontools', 's6', 'busybox'])
      expect(all.filter(row => row.startsWith(`daemon_auto_file ${provider} file_sum `))).not.toEqual([]);
    expect(all).toContain('daemon_auto_file runit directory runit - www - /var/log/web');
    expect(all).toContain('daemon_script daemon-keep');
    expect(all.at(-1)).toBe('daemon_auto shop running true');
    expect(rows({ down: true }).at(-1)).toBe('daemon_auto shop - false');
  });
  it('of an absent one say what is gone', () => {
    const kinds = rows({ ensure: 'absent' }).map(row => row.replace(/^(\S+) \S+ (file_\w+).*/, '$1 $2').split(' /')[0]);
    expect(new Set(kinds)).toEqual(new Set(['daemon_auto_file file_absent', 'file_absent etc/stringless/daemon/shop']));
  });
  it('are none where only the step can tell, or where a tool would read a path otherwise', () => {
    expect(rows({ check: 'true' })).toEqual([]);
    expect(rows({ log: hash({ directory: '/var/log/a b' }) })).toEqual([]);
    expect(rows({ provider: 'runit', log: hash({ directory: '/var/log/a\\b' }) })).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0;
describe.runIf(isRoot).each(SHELLS)('under %s', (_, shell) => {
  let root: string;
  const write = (path: string, text = '') => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const apply = (values: Readonly<Record<string, Value>> = {}, prelude = '', ...more: readonly string[]) =>
    runSteps(
      ['web', ...more].map(title => ({ type: daemonType, title, parameters: { ...web, ...values } })),
      { root, shell, prelude: `ln -s '${sources}' "$B/lib"\n${prelude}` },
    );
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stringless-auto-'));
    mkdirSync(join(root, 'etc/service'), { recursive: true });
    write('etc/passwd', 'root:x:0:0::/root:/bin/sh\nwww:x:33:33::/:/bin/sh\n');
    write('etc/group', 'root:x:0:\nwww:x:33:\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const made = (marker: string) => {
    write(marker);
    const first = apply();
    expect(first.stderr).toBe('');
    expect(first.dirty).toEqual(['web']);
  };
  it.each([
    ['runit', 'usr/bin/runsvdir', 'etc/stringless/daemon/web/run'],
    ['systemd', 'lib/systemd/systemd', 'etc/systemd/system/web.service'],
  ])('%s: clean by positive proof alone, and again with another beside it', (_provider, marker, file) => {
    made(marker);
    expect(apply()).toEqual({ stdout: '', stderr: '', dirty: [] });
    chmodSync(join(root, file), 0o600);
    expect(apply().dirty).toEqual(['web']);
    write(file, 'other');
    expect(apply().stdout).toContain('definition changed');
    expect(apply().dirty).toEqual([]);
    expect(apply({}, '', 'db').dirty).toEqual(['db']);
    expect(apply({}, '', 'db').dirty).toEqual([]);
    expect(apply({ enable: false, ensure: 'stopped' }, '').dirty).toEqual(['web']);
    expect(apply({ ensure: 'absent' }, '', 'db').dirty).toEqual(['web', 'db']);
    expect(apply({ ensure: 'absent' }, '', 'db').dirty).toEqual([]);
  });
  it("a folder of the log is the user's, as runit wants it", () => {
    made('usr/bin/runsvdir');
    rmSync(join(root, 'var/log/web'), { recursive: true });
    expect(apply().dirty).toEqual(['web']);
  });
  it('another supervisor than yesterday, or one that is not in the bundle, proves nothing', () => {
    made('usr/bin/runsvdir');
    write('sbin/openrc-run');
    expect(apply({}, 'Daemon() { :; }').dirty).toEqual(['web']);
    expect(apply({}, 'unset -f daemon_openrc_is').dirty).toEqual(['web']);
  });

  describe('that runs', () => {
    const UNTOUCHED = 'Daemon() { :; }; probe_daemon_auto_file() { :; }; probe_daemon_script() { :; }';
    const dirty = (host: ScratchPrograms, prelude: string, titles = ['web', 'db']) =>
      runSteps(
        titles.map(title => ({ type: daemonType, title, parameters: web })),
        { shell, programs: host.programs, prelude: `${UNTOUCHED}; ${prelude}` },
      ).dirty;
    it('systemd is asked once for all units', () => {
      const host = scratchInit('systemctl');
      const systemd = 'sv_pid_one() { sv_init=systemd; }';
      host.write('state/units/web', 'active enabled\n');
      host.write('state/units/db', 'active disabled\n');
      expect(dirty(host, systemd)).toEqual(['db']);
      host.write('state/units/db', 'active enabled\n');
      expect(dirty(host, systemd)).toEqual([]);
      host.write('state/units/web', 'failed enabled\n');
      expect(dirty(host, systemd)).toEqual(['web']);
    });
    it('runit is asked for each', () => {
      const host = scratchInit('sv', 'supervise-store');
      const runit = `sv_pid_one() { sv_init=runit; }; daemon_supervised_whole() { :; }; daemon_supervised_enabled() { dm_enabled=true; }
        sv_runit_ready() { sv_supervise_ready '${host.folder}/service' '${host.folder}/sv' sv; }`;
      for (const name of ['web', 'db']) {
        host.write(`service/${name}/run`);
        host.write(`state/${name}`, '100 50 up\n');
      }
      expect(dirty(host, runit)).toEqual([]);
      host.write('state/db', '- 50 down\n');
      expect(dirty(host, runit)).toEqual(['db']);
      expect(dirty(host, `${runit}\nsv_runit_ready() { return 1; }`)).toEqual(['web', 'db']);
    });
  });
});
