import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { lowerOn, system } from '../types-of-resources/run-steps.ts';

const lower = (parameters: Record<string, Value>, facts: Record<string, Value> = {}) =>
  lowerOn(facts, { type: serviceType, title: 'web', parameters });
const ofSystem = ['os.family', 'os.name', 'os.release.major'];

describe('the default provider', () => {
  it.each<[string, Record<string, Value>, readonly string[]]>([
    ['systemd', { service_provider: 'systemd', ...system('Debian', 'Debian', '12') }, ['service_provider']],
    ['openrc', { init_system: 'openrc', ...system('Debian', 'Debian', '12') }, ['init_system']],
    ['debian', { init_system: 'sysv', ...system('Debian', 'Debian', '7') }, ['init_system', 'os.family']],
    ['redhat', { init_system: 'sysv', ...system('RedHat', 'CentOS', '6') }, ['init_system', 'os.family']],
    ['init', { init_system: 'sysvinit' }, ['init_system']],
    ['debian', system('Debian', 'Debian', '7'), ofSystem],
    ['systemd', system('Debian', 'Ubuntu', '22.04'), ofSystem],
    ['upstart', system('Debian', 'Ubuntu', '14.04'), ofSystem],
    ['systemd', system('RedHat', 'Rocky', '9'), ofSystem],
    ['redhat', system('RedHat', 'CentOS', '6'), ofSystem],
    ['systemd', system('RedHat', 'Amazon', '2023'), ofSystem],
    ['redhat', system('RedHat', 'Amazon', '2017'), ofSystem],
    ['redhat', system('Suse', 'SLES', '11'), ['os.family', 'os.release.major']],
    ['openrc', system('Alpine', 'Alpine', '3'), ['os.family']],
    ['openwrt', system('Linux', 'OpenWrt', '23'), ['os.family', 'os.name']],
    ['auto', {}, []],
  ])('is %s for %j, and no more facts are read than that takes', (provider, facts, read) => {
    const result = lower({ ensure: true }, facts);
    expect(result.words).toEqual(['name=web', 'ensure=running', `provider=${provider}`]);
    expect(result.read).toEqual(read);
  });
  it('is left to the host where a system has several, with no more in the bundle than those', () => {
    const { words, step } = lower({}, system('Debian', 'Debian', '12'));
    expect(words).toEqual(['name=web', 'provider=auto']);
    expect(step?.uses).toEqual([
      'service',
      'service-commands',
      'service-processes',
      'service-detect',
      'service-systemd',
      'service-systemd-enable',
      'service-systemd-probe',
      'service-sysv',
      'service-debian',
      'service-openrc',
      'service-supervise',
      'service-runit',
      'service-s6',
    ]);
  });
});

describe('the words of a service', () => {
  it('are what the host needs to know', () => {
    const { words, step } = lower({
      ensure: 'stopped',
      enable: false,
      provider: 'runit',
      hasstatus: false,
      hasrestart: true,
      path: ['/srv/sv:/etc/sv', '/opt/sv'],
      restart: "kill -HUP $(cat /run/web.pid) # it's",
      timeout: '20',
    });
    expect(words).toEqual([
      'name=web',
      'ensure=stopped',
      'enable=false',
      'provider=runit',
      'hasstatus=false',
      'hasrestart=true',
      "restart=kill -HUP $(cat /run/web.pid) # it's",
      'path=/srv/sv',
      'path=/etc/sv',
      'path=/opt/sv',
      'timeout=20',
    ]);
    expect(step).toMatchObject({ refreshable: true, probes: [] });
  });
  it.each<[Record<string, Value>, unknown]>([
    [
      { ensure: 'running', enable: true },
      [{ kind: 'service_systemd', fields: ['web', 'running', 'true', 'systemd', '-'], asked: 'web' }],
    ],
    [{ enable: 'mask' }, [{ kind: 'service_systemd', fields: ['web', '-', 'mask', 'systemd', '-'], asked: 'web' }]],
    [
      { provider: 'debian', ensure: 'running', path: ['/etc/init.d', '/opt/init.d'] },
      [{ kind: 'service', fields: ['web', 'running', '-', 'debian', '/etc/init.d:/opt/init.d'], asked: 'web' }],
    ],
    [{ provider: 'base', ensure: 'running', pattern: 'x' }, []],
    [{ ensure: 'running', status: 'true' }, []],
    [{ ensure: 'running', hasstatus: false }, []],
    [{ name: 'a b' }, []],
  ])('have a row for the batch probe where the init system is asked: %j', (parameters, rows) => {
    expect(lower({ provider: 'systemd', ...parameters }).step?.probes).toEqual(rows);
  });
});

describe('what cannot be', () => {
  it.each<[Record<string, Value>, string, string]>([
    [
      { provider: 'launchd' },
      'service-provider-invalid',
      "Parameter provider failed on Service[web]: Invalid service provider 'launchd'",
    ],
    [
      { provider: 'openrc', enable: 'mask' },
      'service-feature-missing',
      "Parameter enable failed on Service[web]: Provider openrc must have features 'maskable' to set 'enable' to 'mask'",
    ],
    [
      { provider: 'systemd', enable: 'manual' },
      'service-feature-missing',
      "Parameter enable failed on Service[web]: Provider systemd must have features 'manual_startable' to set 'enable' to 'manual'",
    ],
    [
      { provider: 'systemd', timeout: '0' },
      'service-timeout-invalid',
      'Parameter timeout failed on Service[web]: "0" is not a positive integer: the timeout parameter must be specified as a positive integer',
    ],
    [
      { provider: 'base', pattern: '\\bweb\\b' },
      'service-pattern-not-portable',
      'Parameter pattern failed on Service[web]: the pattern /\\bweb\\b/ uses an escape that only Ruby knows',
    ],
  ])('%j is an error', (parameters, code, message) => {
    expect(lower(parameters)).toMatchObject({ step: undefined, diagnostics: [{ code, message, severity: 'error' }] });
  });
  it('enable where nothing starts at boot is passed over, with a warning', () => {
    const { words, diagnostics } = lower({ provider: 'base', enable: true, ensure: 'running' });
    expect(words).toEqual(['name=web', 'ensure=running', 'provider=base']);
    expect(diagnostics).toMatchObject([{ code: 'service-feature-ignored', severity: 'warning' }]);
  });
});
