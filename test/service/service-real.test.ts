/** Against real supervisors, where this machine has them on its PATH, scanning a scratch folder; and real systemctl on files. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { runSteps } from '../types-of-resources/run-steps.ts';

const folderOf = (program: string) =>
  process.env.PATH?.split(delimiter).find(folder => existsSync(join(folder, program)));
let scanner: ChildProcess | undefined;
let scratch = '';
afterEach(() => {
  if (scanner?.pid) process.kill(-scanner.pid, 'SIGKILL');
  scanner = undefined;
  rmSync(scratch, { recursive: true, force: true });
});

const write = (path: string, text: string) => {
  mkdirSync(join(scratch, path, '..'), { recursive: true });
  writeFileSync(join(scratch, path), text);
  chmodSync(join(scratch, path), 0o755);
};

describe.each([
  ['runit', 'runsvdir', [], 'sv'],
  ['daemontools', 'svscan', [], 'svc svstat svok'],
  ['s6', 's6-svscan', [], 's6-svc s6-svstat s6-svok'],
])('real %s', (provider, program, options, programs) => {
  const folder = folderOf(program);
  const begin = () => {
    scratch = mkdtempSync(join(tmpdir(), 'stringless-real-'));
    mkdirSync(join(scratch, 'service'));
    write('sv/web/run', `#!/bin/sh\necho start >>${scratch}/starts\nexec sleep 1000\n`);
    write('sv/bad/run', '#!/bin/sh\nexit 1\n');
    scanner = spawn(program, [...options, join(scratch, 'service')], { detached: true, stdio: 'ignore' });
  };
  const turn = (title: string, parameters: Record<string, Value>, refreshed?: true) =>
    runSteps([{ type: serviceType, title, parameters: { provider, ...parameters }, ...(refreshed && { refreshed }) }], {
      programs: folder!,
      prelude: [
        `LD_LIBRARY_PATH='${process.env.LD_LIBRARY_PATH ?? ''}'; export LD_LIBRARY_PATH`,
        `sv_${provider}_ready() { sv_supervise_ready '${scratch}/service' '${scratch}/sv' ${programs}; }`,
      ].join('\n'),
    });
  // a supervisor says "up" when it has forked: the script may not have come to its first line yet
  const expectStarts = (count: number) =>
    expect
      .poll(() => readFileSync(join(scratch, 'starts'), 'utf8').trim().split('\n').length, { timeout: 20_000 })
      .toBe(count);

  it.runIf(folder !== undefined)('runs, restarts, stops and forgets a service', { timeout: 120_000 }, async () => {
    begin();
    const up = { ensure: 'running', enable: true };
    expect(turn('web', up)).toMatchObject({
      stdout: "Notice: Service[web]/ensure: ensure changed 'stopped' to 'running'\n",
      stderr: '',
    });
    expect(turn('web', up)).toMatchObject({ stdout: '', stderr: '' });
    await expectStarts(1);
    expect(turn('web', up, true).stdout).toBe("Notice: Service[web]: Triggered 'refresh' from 1 event\n");
    expect(turn('web', up)).toMatchObject({ stdout: '', stderr: '' });
    await expectStarts(2);
    expect(turn('web', { ensure: 'stopped' })).toMatchObject({
      stdout: "Notice: Service[web]/ensure: ensure changed 'running' to 'stopped'\n",
      stderr: '',
    });
    expect(turn('web', { ensure: 'stopped' })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('web', { enable: false })).toMatchObject({
      stdout: "Notice: Service[web]/enable: enable changed 'true' to 'false'\n",
      stderr: '',
    });
    expect(turn('web', { ensure: 'stopped', enable: false })).toMatchObject({ stdout: '', stderr: '' });
    // runit's own words, or ours
    expect(turn('bad', { ensure: 'running', timeout: 8n }).stderr).toMatch(
      /^Error: Service\[bad\]\/ensure: change from 'stopped' to 'running' failed: Could not start Service\[bad\]: (it does not stay up|.* returned 1: timeout: .*)\n$/,
    );
  });
});

describe.runIf(folderOf('systemctl') !== undefined)('real systemctl on the files of a root', () => {
  it('enables, disables and masks', () => {
    scratch = mkdtempSync(join(tmpdir(), 'stringless-root-'));
    write('etc/systemd/system/web.service', '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n');
    write('usr/lib/systemd/system/multi-user.target', '[Unit]\n');
    write('usr/lib/systemd/system/fixed.service', '[Service]\nExecStart=/bin/true\n');
    const turn = (title: string, enable: Value) =>
      runSteps([{ type: serviceType, title, parameters: { provider: 'systemd', enable } }], { root: scratch });
    const link = join(scratch, 'etc/systemd/system/multi-user.target.wants/web.service');
    expect(turn('web', true)).toMatchObject({
      stdout: "Notice: Service[web]/enable: enable changed 'false' to 'true'\n",
      stderr: '',
    });
    expect(spawnSync('readlink', [link]).status).toBe(0);
    expect(turn('web', true)).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('web', false).stdout).toBe("Notice: Service[web]/enable: enable changed 'true' to 'false'\n");
    expect(turn('web', false)).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('fixed', true)).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('fixed', 'mask').stdout).toBe("Notice: Service[fixed]/enable: enable changed 'true' to 'mask'\n");
    expect(turn('fixed', 'mask')).toMatchObject({ stdout: '', stderr: '' });
    expect(turn('nosuch', true).stderr).toContain(
      "Error: Service[nosuch]/enable: change from 'false' to 'true' failed: ",
    );
  });
});
