/** package: software that a package manager installs. */
import type { ResourceRef } from '../../model/catalog.ts';
import type { Attributes } from '../attributes.ts';
import { BOOLEAN, YES_NO } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType, RuleBroken } from '../resource-type.ts';
import { lowerPackage } from './lower.ts';

const parameters: readonly ParameterSpec[] = [
  {
    name: 'name',
    kind: 'parameter',
    namevar: true,
    doc: 'The name the package manager uses.',
    check: value => (typeof value === 'string' && value !== '' ? undefined : 'Name must be a String'),
  },
  {
    name: 'ensure',
    kind: 'property',
    default: 'present',
    doc: 'present (or installed), absent, purged (configuration files too), latest, a version, or a range such as ">=1.0 <2.0".',
    values: ['present', 'installed', 'absent', 'purged', 'latest'],
    pattern: /./,
  },
  {
    name: 'provider',
    kind: 'parameter',
    apart: true,
    doc: 'The package manager; by default the one of the operating system.',
  },
  {
    name: 'source',
    kind: 'parameter',
    doc: 'The package file on the host (apt, dpkg, dnf, rpm, pacman, opkg, apk), or the address of a repository for pip.',
  },
  {
    name: 'install_options',
    kind: 'parameter',
    list: true,
    doc: 'Further options for installing: strings, or hashes that become KEY=VALUE.',
  },
  {
    name: 'uninstall_options',
    kind: 'parameter',
    list: true,
    doc: 'Further options for removing, in the same form.',
  },
  {
    name: 'configfiles',
    kind: 'parameter',
    values: ['keep', 'replace'],
    default: 'keep',
    doc: 'Keep changed configuration files when upgrading, or replace them (apt and dpkg).',
  },
  {
    name: 'responsefile',
    kind: 'parameter',
    doc: 'A file on the host with answers for debconf (apt).',
  },
  {
    name: 'mark',
    kind: 'property',
    values: ['hold', 'none'],
    doc: 'hold keeps the package at its version when others are upgraded (apt and dpkg).',
  },
  {
    name: 'allow_virtual',
    kind: 'parameter',
    values: YES_NO,
    doc: 'Whether a package that provides this name counts; by default yes for RPM packages and pacman, no elsewhere.',
  },
  {
    name: 'allowcdrom',
    kind: 'parameter',
    values: BOOLEAN,
    doc: 'Let apt install though sources.list names a cdrom.',
  },
  {
    name: 'install_only',
    kind: 'parameter',
    values: YES_NO,
    doc: 'Several versions may be installed side by side, as of kernels (dnf, yum, rpm).',
  },
  {
    name: 'command',
    kind: 'parameter',
    doc: 'The pip to use, as an absolute path, for instance that of a virtual environment.',
  },
  {
    name: 'reinstall_on_refresh',
    kind: 'parameter',
    values: BOOLEAN,
    doc: 'Accepted for compatibility; none of these providers can reinstall, so it does nothing, as in Puppet.',
  },
  {
    name: 'enable_only',
    kind: 'parameter',
    values: ['false'],
    doc: 'Only false: modules of dnf are not managed.',
  },
];

const unsupported: Readonly<Record<string, string>> = {
  adminfile: 'it is of use on Solaris only; remove it',
  flavor: 'flavors are of OpenBSD and of dnf modules; enable a module with an exec',
  package_settings: 'settings are of FreeBSD ports only; remove it',
  instance: 'it is read-only; remove it',
  status: 'it is read-only; remove it',
  category: 'it is read-only; remove it',
  platform: 'it is read-only; remove it',
  root: 'it is read-only; remove it',
  vendor: 'it is read-only; remove it',
  description: 'it is read-only; remove it',
};

/** Files that must be there before the package, as Puppet's autorequire. */
function autorequires(given: Attributes): readonly ResourceRef[] {
  return ['responsefile', 'source']
    .map(name => given.text(name))
    .filter(path => path?.startsWith('/'))
    .map(path => ({ type: 'File', title: path! }));
}

function validate(given: Attributes): readonly RuleBroken[] {
  const ensure = given.text('ensure');
  return given.has('mark') && (ensure === 'absent' || ensure === 'purged')
    ? [
        {
          message: 'You cannot use "mark" property while "ensure" is one of ["absent", "purged"]',
          span: given.span('mark'),
        },
      ]
    : [];
}

export const packageType: ResourceType = {
  name: 'package',
  doc: 'Installs, upgrades and removes packages with the package manager of the host.',
  parameters,
  unsupported,
  autorequires,
  validate,
  lower: lowerPackage,
};
