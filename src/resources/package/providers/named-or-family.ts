import type { PackageProvider } from '../provider.ts';

/** A default for systems whose family is, depending on the version of Facter, their own name or just Linux. */
export function namedOrFamily(system: string): NonNullable<PackageProvider['suits']> {
  return facts => {
    const family = facts('os.family');
    if (family === undefined) return undefined;
    if (family !== 'Linux') return family === system;
    const name = facts('os.name');
    return name === undefined ? undefined : name === system;
  };
}
