import type { PackageProvider } from '../provider.ts';

/** RPM packages from repositories, on Red Hat 4 to 7 and on Amazon Linux 1 and 2. */
export const yum: PackageProvider = {
  name: 'yum',
  suits: facts => {
    const family = facts('os.family');
    if (family === undefined) return undefined;
    if (family !== 'RedHat') return false;
    const name = facts('os.name');
    const release = facts('os.release.major');
    if (name === undefined || release === undefined) return undefined;
    const major = Number(release);
    if (name === 'Amazon') return major <= 2 || (major >= 2010 && major < 2023);
    return name === 'Fedora' ? major < 22 : major <= 7;
  },
  features: [
    'versionable',
    'version_ranges',
    'upgradeable',
    'purgeable',
    'install_options',
    'uninstall_options',
    'virtual_packages',
  ],
  uses: ['package-rpm', 'package-dnf', 'package-rpm-probe'],
  probe: 'package_rpm',
  tools: ['rpm'],
};
