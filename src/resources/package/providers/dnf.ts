import type { PackageProvider } from '../provider.ts';
import { yum } from './yum.ts';

/** RPM packages from repositories, on Red Hat 8 and later and on Fedora. */
export const dnf: PackageProvider = {
  ...yum,
  name: 'dnf',
  suits: facts => {
    const family = facts('os.family');
    if (family === undefined) return undefined;
    if (family !== 'RedHat') return false;
    const older = yum.suits?.(facts);
    return older === undefined ? undefined : !older;
  },
};
