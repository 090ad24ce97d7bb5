/** Which service providers the facts of a host leave: one decides, several go into the bundle for the host to choose. */
import type { Value } from '../../model/value.ts';
import { valueText } from '../value-text.ts';

type Facts = (path: string) => Value | undefined;

/** What the fact init_system names, where that is not a provider's own name. */
const OF_INIT: Readonly<Record<string, string>> = {
  busybox: 'busybox',
  daemontools: 'daemontools',
  openrc: 'openrc',
  'openrc-init': 'openrc',
  procd: 'openwrt',
  runit: 'runit',
  'runit-init': 'runit',
  s6: 's6',
  svscan: 'daemontools',
  systemd: 'systemd',
  upstart: 'upstart',
};

/** Every init system that the host can be asked for; the list for hosts without facts. */
const DETECTED: readonly string[] = [
  'systemd',
  'debian',
  'redhat',
  'openrc',
  'upstart',
  'openwrt',
  'init',
  'runit',
  'daemontools',
  's6',
  'busybox',
];

/**
 * @param facts reads a fact, which makes it a guard: the init system's own facts come first, and where they are not
 * given, the operating system as far as it settles the matter
 * @returns names of providers; one when the facts decide
 */
export function defaultServiceProviders(facts: Facts): readonly string[] {
  const named = valueText(facts('service_provider'));
  if (named !== undefined && DETECTED.includes(named)) return [named];
  const init = valueText(facts('init_system'));
  if (init !== undefined) {
    const known = OF_INIT[init];
    if (known !== undefined) return [known];
    if (init === 'sysv' || init === 'sysvinit') return [scriptsOf(valueText(facts('os.family')))];
  }
  return ofSystem(facts);
}

/** Init scripts are enabled in a way of the family's own. */
function scriptsOf(family: string | undefined): string {
  if (family === 'Debian') return 'debian';
  return family === 'RedHat' || family === 'Suse' ? 'redhat' : 'init';
}

/** The systems with one init system; Debian and Gentoo have several, of which the host tells. */
function ofSystem(facts: Facts): readonly string[] {
  const family = valueText(facts('os.family'));
  switch (family) {
    case 'Archlinux':
    case 'CoreOS':
      return ['systemd'];
    case 'Alpine':
      return ['openrc'];
    case 'OpenWrt':
      return ['openwrt'];
    case 'Gentoo':
      return ['openrc', 'systemd'];
    case 'Suse':
      return before(facts, 12, 'redhat', 'systemd');
    case 'RedHat':
      return ofRedHat(facts);
    case 'Debian':
      return ofDebian(facts);
    case 'Linux':
      return ofName(valueText(facts('os.name')));
    default:
      return DETECTED;
  }
}

/** Older versions of Facter call these just Linux. */
function ofName(name: string | undefined): readonly string[] {
  if (name === 'Alpine') return ['openrc'];
  return name === 'OpenWrt' ? ['openwrt'] : DETECTED;
}

function before(facts: Facts, release: number, older: string, newer: string): readonly string[] {
  const major = Number.parseFloat(valueText(facts('os.release.major')) ?? '');
  if (Number.isNaN(major)) return [newer, older];
  return [major < release ? older : newer];
}

function ofRedHat(facts: Facts): readonly string[] {
  const name = valueText(facts('os.name'));
  if (name === 'Fedora') return ['systemd'];
  if (name !== 'Amazon') return before(facts, 7, 'redhat', 'systemd');
  const major = Number(valueText(facts('os.release.major')) ?? 2);
  // 2017 is a release of Amazon Linux 1, 2023 is one of its own
  return [major > 2 && major < 2023 ? 'redhat' : 'systemd'];
}

function ofDebian(facts: Facts): readonly string[] {
  const name = valueText(facts('os.name'));
  if (name === 'Ubuntu') return before(facts, 15, 'upstart', 'systemd');
  if (name === 'LinuxMint') return before(facts, 18, 'upstart', 'systemd');
  const [chosen] = name === 'Debian' ? before(facts, 8, 'debian', 'systemd') : [];
  if (chosen === 'debian') return ['debian'];
  return ['systemd', 'debian', 'openrc', 'runit', 's6'];
}
