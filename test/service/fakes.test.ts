/** The fakes themselves: what the real init systems do that the providers rely on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { scratchInit } from './scratch-init.ts';

let host: ScratchPrograms;
const call = (program: string, ...words: string[]) => {
  const { stdout, stderr, status } = spawnSync(join(host.programs, program), words, { encoding: 'utf8' });
  return { stdout, stderr, status };
};
beforeEach(() => {
  host = scratchInit(
    ...['systemctl', 'service', 'chkconfig', 'rc-service', 'rc-update', 'initctl', 'script-store'],
    ...['sv', 'svc', 'svstat', 'svok', 's6-svc', 's6-svstat', 's6-svok', 'supervise-store'],
  );
});

describe('the fake systemctl', () => {
  it('returns what the real one does', () => {
    host.write('state/units/web', 'inactive disabled\n');
    expect(call('systemctl', 'is-active', '--', 'web')).toMatchObject({ stdout: 'inactive\n', status: 3 });
    expect(call('systemctl', 'is-enabled', '--', 'web')).toMatchObject({ stdout: 'disabled\n', status: 1 });
    expect(call('systemctl', 'is-enabled', '--', 'no')).toMatchObject({ stdout: '', status: 1 });
    expect(call('systemctl', 'start', '--', 'no').status).toBe(5);
    expect(call('systemctl', 'start', '--', 'web').status).toBe(0);
    expect(call('systemctl', 'mask', '--', 'web').status).toBe(0);
    expect(call('systemctl', 'restart', '--', 'web').stderr).toContain('is masked');
    expect(call('systemctl', 'unmask', '--', 'web').status).toBe(0);
    expect(host.read('state/units/web')).toBe('active disabled\n');
  });
  it('shows a block for each name, with an empty line between', () => {
    host.write('state/units/web', 'active enabled\n');
    expect(
      call('systemctl', 'show', '--property=ActiveState', '--property=UnitFileState', '--', 'web', 'no').stdout,
    ).toBe('ActiveState=active\nUnitFileState=enabled\n\nActiveState=inactive\nUnitFileState=\n');
  });
});

describe('the fakes of init scripts', () => {
  it('keep what runs and what starts at boot', () => {
    expect(call('service', 'web', 'status').status).toBe(3);
    expect(call('service', 'web', 'start').status).toBe(0);
    expect(call('rc-service', 'web', 'status').status).toBe(0);
    expect(call('initctl', 'status', 'web').stdout).toContain('start/running');
    expect(call('chkconfig', 'web').status).toBe(1);
    expect(call('chkconfig', 'web', 'on').status).toBe(0);
    expect(call('rc-update', '-C', 'show').stdout).toBe('      web | default\n');
    expect(call('chkconfig', '--level', '0123456', 'web', 'off').status).toBe(0);
    expect(call('chkconfig', 'web').status).toBe(1);
    host.write('state/web.bad');
    expect(call('service', 'web', 'start').status).toBe(1);
  });
});

describe('the fakes of supervisors', () => {
  it('take up a folder after some looks, and answer as the real ones', () => {
    const folder = join(host.folder, 'service/web');
    expect(call('svok', folder).status).toBe(100);
    mkdirSync(folder, { recursive: true });
    expect(call('sv', 'status', folder)).toMatchObject({ stdout: `fail: ${folder}: runsv not running\n`, status: 1 });
    expect(call('svstat', folder)).toMatchObject({ stdout: `${folder}: up (pid 100) 1 seconds\n`, status: 0 });
    expect(call('sv', '-w', '5', 'stop', folder).status).toBe(0);
    expect(call('sv', 'status', folder)).toMatchObject({ stdout: `down: ${folder}: 0s, normally up\n`, status: 0 });
    expect(call('s6-svstat', '-o', 'up,pid,updownfor,wantedup', folder).stdout).toBe('false -1 0 false\n');
    expect(call('s6-svc', '-u', folder).status).toBe(0);
    expect(call('s6-svstat', '-o', 'up,pid,updownfor,wantedup', folder).stdout).toBe('true 200 1 true\n');
    host.write('state/web.flap');
    expect(call('sv', 'status', folder).stdout).toContain('(pid 201) 0s');
    expect(call('sv', 'status', folder).stdout).toContain('(pid 202) 0s');
  });
});
