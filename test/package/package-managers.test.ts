import { beforeEach, describe, expect, it } from 'vitest';
import { packageType } from '../../src/resources/package/type.ts';
import { declaring, runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import { type ScratchManager, scratchManager } from './scratch-manager.ts';

const PROGRAMS: Record<string, readonly string[]> = {
  dnf: ['dnf', 'rpm'],
  yum: ['yum', 'rpm'],
  zypper: ['zypper', 'rpm'],
  apk: ['apk'],
  pacman: ['pacman'],
  opkg: ['opkg'],
  rpm: ['rpm'],
};
let host: ScratchManager;

const on = (provider: string, shell: readonly string[]) => {
  const declare = declaring(packageType, { provider });
  const run = (declarations: ReturnType<typeof declare>[], options = {}) =>
    runSteps(declarations, { shell, programs: host.programs, ...options });
  return { declare, run };
};

describe.each(SHELLS)('under %s', (_, shell) => {
  describe.each(['dnf', 'yum', 'zypper', 'apk', 'pacman', 'opkg'])('%s', provider => {
    const { declare, run } = on(provider, shell);
    beforeEach(() => {
      host = scratchManager(...PROGRAMS[provider]!);
      host.offer('web 1.0-r1', 'web 1.1-r1', 'tool-kit 2.0-r0');
    });

    it('installs, upgrades and removes once, with the words of Puppet', () => {
      host.have('old-one 1.0-r1 installed install', 'web 1.0-r1 installed install');
      const wanted = [
        declare('tool-kit'),
        declare('web', { ensure: 'latest' }),
        declare('old-one', { ensure: 'absent' }),
        declare('never', { ensure: 'absent' }),
      ];
      expect(run(wanted)).toMatchObject({
        stdout: [
          'Notice: Package[tool-kit]/ensure: created',
          "Notice: Package[web]/ensure: ensure changed '1.0-r1' to '1.1-r1'",
          'Notice: Package[old-one]/ensure: removed',
          '',
        ].join('\n'),
        stderr: '',
      });
      expect(host.installed()).toBe('tool-kit 2.0-r0\nweb 1.1-r1\n');
      host.calls();
      const still = [declare('tool-kit'), declare('web'), declare('old-one', { ensure: 'absent' })];
      const second = run(still);
      expect(second).toMatchObject({ stdout: '', stderr: '' });
      // what may be a group of pacman's is looked at
      expect(second.dirty).toEqual(provider === 'pacman' ? ['old-one'] : []);
      expect(run(wanted, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
      expect(host.calls().filter(call => !call.includes('update'))).toEqual([]);
    });

    it('fails with what the manager said', () => {
      const { stderr, stdout } = run([declare('nosuch')]);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^Error: Package\[nosuch\]\/ensure: change from '(absent|purged)' to 'present' failed: Execution of '\S+ .*nosuch' returned \d+: \S/,
      );
    });

    it('changes nothing in noop', () => {
      const { stdout } = run([declare('web')], { noop: true });
      expect(stdout).toMatch(
        /^Notice: Package\[web\]\/ensure: current_value '(absent|purged)', should be 'present' \(noop\)\n$/,
      );
      expect(host.calls()).toEqual([]);
    });
  });

  describe.each(['dnf', 'yum', 'zypper', 'apk'])('versions of %s', provider => {
    const { declare, run } = on(provider, shell);
    beforeEach(() => {
      host = scratchManager(...PROGRAMS[provider]!);
      host.offer('web 1.0-r1', 'web 1.1-r1', 'web 2.0-r1');
    });

    it('go up and down, a version without release stands for any', () => {
      const turn = (ensure: string) => run([declare('web', { ensure })]);
      expect(turn('1.1')).toMatchObject({ stdout: 'Notice: Package[web]/ensure: created\n', stderr: '' });
      expect(host.installed()).toBe('web 1.1-r1\n');
      expect(turn('1.1')).toMatchObject({ stdout: '', stderr: '' });
      expect(turn('1.1-r1')).toEqual({ stdout: '', stderr: '', dirty: [] });
      expect(turn('2.0-r1').stdout).toBe("Notice: Package[web]/ensure: ensure changed '1.1-r1' to '2.0-r1'\n");
      expect(turn('1.0-r1')).toMatchObject({
        stdout: "Notice: Package[web]/ensure: ensure changed '2.0-r1' to '1.0-r1'\n",
        stderr: '',
      });
      expect(turn('<2')).toMatchObject({ stdout: '', stderr: '' });
      expect(turn('9').stderr).toContain("Error: Package[web]/ensure: change from '1.0-r1' to '9' failed: ");
    });
    // apk knows one bound only
    if (provider !== 'apk')
      it('come from the best of a range', () => {
        expect(run([declare('web', { ensure: '>=1.0 <2.0' })])).toMatchObject({
          stdout: 'Notice: Package[web]/ensure: created\n',
          stderr: '',
        });
        expect(host.installed()).toBe('web 1.1-r1\n');
      });
  });

  it('an epoch of an RPM package shows in its version', () => {
    host = scratchManager('dnf', 'rpm');
    host.offer('ep 1:2.0-1');
    const { declare, run } = on('dnf', shell);
    expect(run([declare('ep', { ensure: '1:2.0-1' })])).toMatchObject({
      stdout: 'Notice: Package[ep]/ensure: created\n',
      stderr: '',
    });
    for (const ensure of ['1:2.0-1', '2.0', 'latest']) {
      expect(run([declare('ep', { ensure })])).toMatchObject({ stdout: '', stderr: '' });
    }
  });

  it('rpm works from files, and knows virtual names', () => {
    host = scratchManager('rpm');
    host.offer('own 1.0-1 mta');
    const source = host.write('own.rpm', 'own 1.0-1\n');
    const { declare, run } = on('rpm', shell);
    const own = [declare('own', { ensure: 'latest', source })];
    expect(run(own)).toMatchObject({ stdout: 'Notice: Package[own]/ensure: created\n', stderr: '' });
    expect(run(own)).toMatchObject({ stdout: '', stderr: '' });
    expect(run([declare('mta', { source })])).toMatchObject({ stdout: '', stderr: '' });
    expect(run([declare('mta', { ensure: 'absent', allow_virtual: false })])).toEqual({
      stdout: '',
      stderr: '',
      dirty: [],
    });
    host.write('own.rpm', 'own 1.1-1\n');
    expect(run(own).stdout).toBe("Notice: Package[own]/ensure: ensure changed '1.0-1' to '1.1-1'\n");
    expect(host.calls()).toEqual([`rpm -i ${source}`, `rpm -U --oldpackage ${source}`]);
  });

  it('dnf asks for updates once, and again with other repositories', () => {
    host = scratchManager('dnf', 'rpm');
    host.offer('a 1-1', 'b 1-1', 'c 1-1');
    host.have('a 1-1 installed install', 'b 1-1 installed install', 'c 1-1 installed install');
    const { declare, run } = on('dnf', shell);
    const latest = (title: string, options: string[] = []) =>
      declare(title, { ensure: 'latest', install_options: options });
    expect(run([latest('a'), latest('b'), latest('c', ['--enablerepo=lab', '--nogpgcheck'])])).toMatchObject({
      stdout: '',
      stderr: '',
    });
    expect(host.calls()).toEqual(['dnf -q check-update', 'dnf -q check-update --enablerepo=lab']);
  });

  it('pacman knows groups', () => {
    host = scratchManager('pacman');
    host.offer('gcc 13-1', 'make 4-1');
    host.write('groups', 'devel gcc\ndevel make\n');
    const { declare, run } = on('pacman', shell);
    expect(run([declare('devel', { allow_virtual: false })]).stderr).toContain(
      'Refusing to install package group devel, because allow_virtual is false.',
    );
    expect(run([declare('devel')])).toMatchObject({ stdout: 'Notice: Package[devel]/ensure: created\n', stderr: '' });
    expect(run([declare('devel', { ensure: 'latest' })])).toMatchObject({ stdout: '', stderr: '' });
    expect(run([declare('devel', { ensure: 'absent' })]).stdout).toBe('Notice: Package[devel]/ensure: removed\n');
    expect(host.installed()).toBe('');
  });

  it('a manager that is missing is named', () => {
    host = scratchManager();
    const { declare, run } = on('apk', shell);
    expect(run([declare('web')]).stderr).toBe(
      'Error: Package[web]: Provider apk is not functional on this host: apk is missing\n',
    );
  });
});
