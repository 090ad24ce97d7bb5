/** Facts that a shell on the host can find out itself (runtime/facts.sh); a test holds both lists together. */
import type { FactRead } from '../model/site.ts';
import { isHash, type Value } from '../model/value.ts';

/** What never changes without the host being another one, or needing another bundle. */
export const CHECKED_FACTS: ReadonlySet<string> = new Set([
  'os.name',
  'os.family',
  'os.architecture',
  'os.hardware',
  'os.release.full',
  'os.release.major',
  'os.release.minor',
  'os.distro.id',
  'os.distro.codename',
  'os.distro.release.full',
  'os.distro.release.major',
  'os.selinux.enabled',
  'kernel',
  'kernelrelease',
  'kernelversion',
  'kernelmajversion',
  'networking.hostname',
  'networking.fqdn',
  'networking.domain',
  'processors.count',
  'processors.isa',
  'memory.system.total_bytes',
  'service_provider',
  'osfamily',
  'operatingsystem',
  'operatingsystemrelease',
  'operatingsystemmajrelease',
  'architecture',
  'hardwaremodel',
  'hardwareisa',
  'hostname',
  'fqdn',
  'domain',
  'processorcount',
  'lsbdistid',
  'lsbdistcodename',
  'lsbdistrelease',
  'lsbmajdistrelease',
  'selinux',
]);

export interface Guard {
  readonly name: string;
  /** The value as Puppet prints it. */
  readonly text: string;
}

/** Splits the facts that were read into those the host checks and the names of those it cannot. */
export function guardsOf(reads: readonly FactRead[]): {
  readonly guards: readonly Guard[];
  readonly unchecked: readonly string[];
} {
  const guards = new Map<string, string>();
  const unchecked: string[] = [];
  for (const read of reads) {
    for (const { name, value } of leaves(read.name, read.value)) {
      const text = scalarText(value);
      if (text !== undefined && CHECKED_FACTS.has(name)) guards.set(name, text);
      else if (name === read.name) unchecked.push(name);
    }
  }
  return { guards: [...guards].map(([name, text]) => ({ name, text })), unchecked };
}

/** A fact that was read whole is checked leaf by leaf. */
function* leaves(name: string, value: Value): Iterable<FactRead> {
  if (!isHash(value)) yield { name, value };
  else for (const [key, below] of value.entries()) yield* leaves(`${name}.${String(key)}`, below);
}

function scalarText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return ['bigint', 'boolean', 'number'].includes(typeof value) ? String(value) : undefined;
}
