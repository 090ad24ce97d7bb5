import { describe, expect, it } from 'vitest';
import { PuppetHash, type Value } from '../../src/model/value.ts';
import { packageType } from '../../src/resources/package/type.ts';
import { declare, lowerOn, system } from '../types-of-resources/run-steps.ts';

const lower = (parameters: Record<string, Value>, facts: Record<string, Value> = {}) =>
  lowerOn(facts, { type: packageType, title: 'nginx', parameters });

describe('the default provider', () => {
  it.each([
    ['apt', system('Debian', 'Ubuntu', '22.04'), ['os.family']],
    ['dnf', system('RedHat', 'Rocky', '9'), ['os.family', 'os.name', 'os.release.major']],
    ['dnf', system('RedHat', 'Fedora', '40'), ['os.family', 'os.name', 'os.release.major']],
    ['yum', system('RedHat', 'CentOS', '7'), ['os.family', 'os.name', 'os.release.major']],
    ['yum', system('RedHat', 'Amazon', '2'), ['os.family', 'os.name', 'os.release.major']],
    ['dnf', system('RedHat', 'Amazon', '2023'), ['os.family', 'os.name', 'os.release.major']],
    ['zypper', system('Suse', 'SLES', '15'), ['os.family']],
    ['apk', system('Alpine', 'Alpine', '3'), ['os.family']],
    ['apk', system('Linux', 'Alpine', '3'), ['os.family', 'os.name']],
    ['pacman', system('Archlinux', 'Archlinux', '1'), ['os.family']],
    ['opkg', system('OpenWrt', 'OpenWrt', '23'), ['os.family']],
    ['auto', {}, []],
    ['auto', system('Linux', 'Void', '1'), ['os.family', 'os.name']],
  ])('is %s for %j, and no more facts are read than that takes', (provider, facts, read) => {
    const result = lower({}, facts);
    expect(result.words).toEqual(['name=nginx', 'ensure=present', `provider=${provider}`]);
    expect(result.read).toEqual(read);
  });
  it('is the one that is named, without looking at facts', () => {
    expect(lower({ provider: 'pip3' }, system('Debian', 'Debian', '12'))).toMatchObject({
      words: ['name=nginx', 'ensure=present', 'provider=pip3'],
      read: [],
    });
  });
  it('is missing on a system whose package manager is not supported', () => {
    expect(lower({}, system('FreeBSD', 'FreeBSD', '14'))).toMatchObject({
      step: undefined,
      diagnostics: [{ code: 'package-provider-missing' }],
    });
  });
});

describe('the words of a package', () => {
  it('are what the host needs to know, options one by one', () => {
    const parameters = {
      name: 'nginx-light',
      ensure: 'installed',
      provider: 'apt',
      configfiles: 'replace',
      install_options: [
        '--no-install-recommends',
        PuppetHash.from([
          ['-o', 'b'],
          ['-a', 3n],
        ]),
      ],
      allow_virtual: true,
      source: '/var/cache/x y.deb',
    };
    expect(lower(parameters).words).toEqual([
      'name=nginx-light',
      'ensure=present',
      'provider=apt',
      'source=/var/cache/x y.deb',
      'configfiles=replace',
      'allow_virtual=true',
      'install_options=--no-install-recommends',
      'install_options=-a=3',
      'install_options=-o=b',
    ]);
  });
  it.each<[Record<string, Value>, unknown]>([
    [{ ensure: 'present' }, [{ kind: 'package_dpkg', fields: ['nginx', 'present', '', ''] }]],
    [
      { ensure: 'latest', mark: 'hold' },
      [{ kind: 'package_dpkg', fields: ['nginx', 'latest', 'hold', ''], asked: 'nginx' }],
    ],
    [{ ensure: '1.18.0-6' }, [{ kind: 'package_dpkg', fields: ['nginx', '=1.18.0-6', '', ''] }]],
    [{ ensure: '>=1.0 <2.0' }, []],
    [{ ensure: 'latest', provider: 'dnf' }, []],
    [{ name: 'a b' }, []],
  ])('have rows for the batch probe where it can prove them: %j', (parameters, rows) => {
    expect(lower({ provider: 'apt', ...parameters }).step?.probes).toEqual(rows);
  });
});

describe('what cannot be', () => {
  it.each<[Record<string, Value>, string, string]>([
    [
      { provider: 'gem' },
      'package-provider-invalid',
      "Parameter provider failed on Package[nginx]: Invalid package provider 'gem'",
    ],
    [
      { provider: 'pacman', ensure: '1.0' },
      'package-feature-missing',
      "Parameter ensure failed on Package[nginx]: Provider pacman must have features 'versionable' to set 'ensure' to '1.0'",
    ],
    [
      { provider: 'rpm', ensure: 'purged' },
      'package-feature-missing',
      "Parameter ensure failed on Package[nginx]: Provider rpm must have features 'purgeable' to set 'ensure' to 'purged'",
    ],
    [{ provider: 'dpkg' }, 'package-source-needed', 'Package[nginx]: the provider dpkg must specify a package source'],
    [
      { provider: 'apt', source: 'puppet:///modules/a/b.deb' },
      'package-source-invalid',
      'Parameter source failed on Package[nginx]: puppet:///modules/a/b.deb is not a file on the host',
    ],
    [
      { provider: 'apt', ensure: 'held' },
      'package-ensure-invalid',
      'Parameter ensure failed on Package[nginx]: Invalid value "held"',
    ],
  ])('%j is an error with a way round', (parameters, code, message) => {
    const { step, diagnostics } = lower(parameters);
    expect(step).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, message, severity: 'error' }]);
    expect(diagnostics[0]?.hint).toBeTruthy();
  });
  it('a mark where the provider knows none is passed over, with a warning', () => {
    const { words, diagnostics } = lower({ provider: 'dnf', mark: 'hold' });
    expect(words).toEqual(['name=nginx', 'ensure=present', 'provider=dnf']);
    expect(diagnostics).toMatchObject([{ code: 'package-feature-ignored', severity: 'warning' }]);
  });
  it('a mark on what shall be absent', () => {
    const resource = declare({ type: packageType, title: 'a', parameters: { ensure: 'purged', mark: 'hold' } });
    expect(packageType.validate?.(resource)).toMatchObject([
      { message: 'You cannot use "mark" property while "ensure" is one of ["absent", "purged"]' },
    ]);
  });
});
