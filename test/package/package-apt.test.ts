import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { packageType } from '../../src/resources/package/type.ts';
import { declaring, runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import { type ScratchManager, scratchManager } from './scratch-manager.ts';

const apt = declaring(packageType, { provider: 'apt' });
let host: ScratchManager;
beforeEach(() => {
  host = scratchManager('dpkg-query', 'dpkg', 'dpkg-deb', 'apt-get', 'apt-cache');
  host.offer('web 1.0-1', 'web 1.1-1', 'tool 2.0', 'mail 3.0 mta');
});

describe.each(SHELLS)('apt under %s', (_, shell) => {
  const run = (declarations: Parameters<typeof runSteps>[0], options = {}) =>
    runSteps(declarations, { shell, programs: host.programs, ...options });

  it('installs, upgrades, removes and purges once, with the words of Puppet', () => {
    host.have(
      'tool 1.0 installed install',
      'old 1.0 installed install',
      'gone 1.0 installed install',
      'rest 1.0 config-files deinstall',
    );
    const wanted = [
      apt('web', { ensure: '1.0-1' }),
      apt('mail'),
      apt('tool', { ensure: 'latest' }),
      apt('old', { ensure: 'absent' }),
      apt('gone', { ensure: 'purged' }),
      apt('rest', { ensure: 'purged' }),
      apt('never', { ensure: 'absent' }),
    ];
    const first = run(wanted);
    expect(first.stderr).toBe('');
    expect(first.stdout).toBe(
      [
        'Notice: Package[web]/ensure: created',
        'Notice: Package[mail]/ensure: created',
        "Notice: Package[tool]/ensure: ensure changed '1.0' to '2.0'",
        'Notice: Package[old]/ensure: removed',
        'Notice: Package[gone]/ensure: purged',
        'Notice: Package[rest]/ensure: purged',
        '',
      ].join('\n'),
    );
    expect(host.installed()).toBe('mail 3.0mta\nold 1.0 config-files deinstall\ntool 2.0\nweb 1.0-1\n');
    expect(host.calls()[0]).toBe(
      'apt-get -q -y -o DPkg::Lock::Timeout=120 -o DPkg::Options::=--force-confold -o APT::Get::allow-downgrades=true install -- web=1.0-1 [noninteractive]',
    );
    // the batch proves all of it, and looking at each one by one comes to the same
    expect(run(wanted)).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run(wanted, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
    expect(host.calls()).toEqual([]);
  });

  it('is not ended by a terminal that hangs up', () => {
    const program = join(host.programs, 'apt-get');
    renameSync(program, `${program}.fake`);
    writeFileSync(program, `#!/bin/sh\nkill -HUP $$\nexec "$0.fake" "$@"\n`);
    chmodSync(program, 0o755);
    expect(run([apt('web')])).toMatchObject({ stdout: 'Notice: Package[web]/ensure: created\n', stderr: '' });
    expect(host.installed()).toBe('web 1.1-1\n');
  });

  it('changes nothing in noop, and says what it would do', () => {
    host.have('tool 1.0 installed install');
    const { stdout } = run(
      [apt('web', { ensure: '1.1-1' }), apt('tool', { ensure: 'latest' }), apt('no', { ensure: 'purged' })],
      {
        noop: true,
      },
    );
    expect(stdout).toBe(
      "Notice: Package[web]/ensure: current_value 'purged', should be '1.1-1' (noop)\n" +
        "Notice: Package[tool]/ensure: current_value '1.0', should be '2.0' (noop)\n",
    );
    expect(host.calls()).toEqual([]);
  });

  it('fails as Puppet does', () => {
    expect(run([apt('nosuch')]).stderr).toBe(
      `Error: Package[nosuch]/ensure: change from 'purged' to 'present' failed: Execution of '${host.programs}/apt-get -q -y -o ` +
        "DPkg::Lock::Timeout=120 -o DPkg::Options::=--force-confold install -- nosuch' returned 100: Reading package lists...\n" +
        'E: Unable to locate package nosuch\n',
    );
    host.write('broken', '');
    const broken = run([apt('web')]);
    expect(broken.stderr).toBe(
      'Error: Package[web]: Could not evaluate: dpkg-query returned 2: dpkg-query: error: failed to open package info file\n',
    );
    expect(broken.dirty).toEqual(['web']);
  });

  it('downgrades, takes the best of a range, and keeps what is within it', () => {
    host.have('web 2.0-1 installed install');
    expect(run([apt('web', { ensure: '1.0-1' })]).stdout).toBe(
      "Notice: Package[web]/ensure: ensure changed '2.0-1' to '1.0-1'\n",
    );
    const range = [apt('web', { ensure: '>1.0-1  <2' })];
    expect(run(range)).toMatchObject({
      stdout: "Notice: Package[web]/ensure: ensure changed '1.0-1' to '>1.0-1  <2'\n",
      stderr: '',
    });
    expect(host.installed()).toBe('web 1.1-1\n');
    expect(run(range)).toMatchObject({ stdout: '', stderr: '' });
    expect(run([apt('web', { ensure: '>5' })]).stderr).toContain(
      'failed: No available version for package web is included in range >5\n',
    );
  });

  it('holds and lets go', () => {
    host.have('web 1.0-1 installed hold', 'tool 2.0 installed install');
    const wanted = [apt('web', { ensure: 'latest', mark: 'hold' }), apt('tool', { mark: 'hold' })];
    expect(run(wanted)).toMatchObject({
      stdout:
        "Notice: Package[web]/ensure: ensure changed '1.0-1' to '1.1-1'\nNotice: Package[tool]/mark: mark changed 'none' to 'hold'\n",
      stderr: '',
    });
    expect(host.installed()).toBe('tool 2.0 installed hold\nweb 1.1-1 installed hold\n');
    expect(run(wanted)).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run([apt('tool', { mark: 'none' })]).stdout).toBe(
      "Notice: Package[tool]/mark: mark changed 'hold' to 'none'\n",
    );
    expect(run([apt('web', { ensure: 'purged' })])).toMatchObject({
      stdout: 'Notice: Package[web]/ensure: purged\n',
      stderr: '',
    });
  });

  it('installs a file, passes options on as they are, and knows virtual names when allowed', () => {
    const file = host.write('my file.deb', 'own 4.2\n');
    const wanted = [apt('own', { source: file, install_options: ['--no-install-recommends', "--it's $HOME"] })];
    expect(run(wanted)).toMatchObject({ stdout: 'Notice: Package[own]/ensure: created\n', stderr: '' });
    expect(host.calls()).toEqual([
      `apt-get -q -y -o DPkg::Lock::Timeout=120 -o DPkg::Options::=--force-confold --no-install-recommends --it's $HOME install -- ${file} [noninteractive]`,
    ]);
    host.have('mail 3.0 installed install mta');
    expect(run([apt('mta', { allow_virtual: true })])).toMatchObject({ stdout: '', stderr: '' });
    expect(run([apt('mta')]).stderr).toContain('E: Unable to locate package mta');
  });

  it('installs what was half installed', () => {
    host.have('web 1.1-1 half-configured install');
    expect(run([apt('web')])).toMatchObject({
      stdout: 'Notice: Package[web]/ensure: created\n',
      stderr: '',
      dirty: ['web'],
    });
  });

  it('dpkg works from files alone', () => {
    const file = host.write('own.deb', 'own 4.2\n');
    const dpkg = (parameters: Record<string, Value>) => [
      { type: packageType, title: 'own', parameters: { provider: 'dpkg', source: file, ...parameters } },
    ];
    expect(run(dpkg({}))).toMatchObject({ stdout: 'Notice: Package[own]/ensure: created\n', stderr: '' });
    expect(run(dpkg({ ensure: 'latest' }))).toMatchObject({ stdout: '', stderr: '' });
    host.write('own.deb', 'own 4.3\n');
    expect(run(dpkg({ ensure: 'latest' })).stdout).toBe("Notice: Package[own]/ensure: ensure changed '4.2' to '4.3'\n");
    expect(run(dpkg({ ensure: 'purged' })).stdout).toBe('Notice: Package[own]/ensure: purged\n');
    expect(host.installed()).toBe('');
  });

  it('is found on a host without facts', () => {
    const auto = [{ type: packageType, title: 'web' }];
    expect(run(auto)).toMatchObject({ stdout: 'Notice: Package[web]/ensure: created\n', stderr: '', dirty: ['web'] });
    expect(run(auto)).toEqual({ stdout: '', stderr: '', dirty: [] });
  });
});
