/** Which init system a host has, by what stands below a root prefix and by what process 1 is called. */
import { describe, expect, it } from 'vitest';
import { serviceType } from '../../src/resources/service/type.ts';
import { runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { scratchInit } from './scratch-init.ts';

let host: ScratchPrograms;

/** The provider that the host chose, in the words of its first refusal to do what was asked. */
const REPORT = 'sv_chosen() { printf "%s\\n" "$sv_provider"; }';

describe.each(SHELLS)('under %s', (_, shell) => {
  const detect = (options: { root?: string; prelude: string }) =>
    runSteps([{ type: serviceType, title: 'web' }], { shell, programs: host.programs, lookAtAll: true, ...options });
  const providers = [
    'systemd',
    'debian',
    'redhat',
    'openrc',
    'upstart',
    'openwrt',
    'init',
    'runit',
    's6',
    'daemontools',
    'busybox',
  ];
  const ready = providers.map(name => `sv_${name}_ready() { sv_chosen; }`).join('\n');

  it.each([
    ['systemd', 'lib/systemd/systemd'],
    ['openrc', 'sbin/openrc-run'],
    ['debian', 'usr/sbin/update-rc.d'],
    ['redhat', 'sbin/chkconfig'],
    ['openwrt', 'sbin/procd'],
    ['init', 'etc/nothing'],
  ])('%s by %s', (provider, file) => {
    host = scratchInit();
    host.write(file);
    expect(detect({ root: host.folder, prelude: `${REPORT}\n${ready}` }).stdout).toBe(`${provider}\n`);
  });
  it.each([
    ['systemd', 'systemd'],
    ['runit', 'runit'],
    ['s6', 's6-svscan'],
    ['daemontools', 'svscan'],
    ['openwrt', 'procd'],
    ['openrc', 'openrc-init'],
  ])('%s by the name of process 1', (provider, name) => {
    host = scratchInit();
    const { stdout } = detect({ prelude: `${REPORT}\n${ready}\nsv_pid_one() { sv_init=${name}; }` });
    expect(stdout).toBe(`${provider}\n`);
  });
  it('a host with what the bundle was not compiled for is refused in plain words', () => {
    host = scratchInit();
    host.write('sbin/openrc-run');
    const { stderr } = detect({ root: host.folder, prelude: 'unset -f sv_openrc_status' });
    expect(stderr).toBe(
      'Error: Service[web]: Could not find a suitable provider for service: this host has openrc, which this bundle was not compiled for\n',
    );
  });
});
