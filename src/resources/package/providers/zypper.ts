import type { PackageProvider } from '../provider.ts';

/** RPM packages from repositories, on SUSE. */
export const zypper: PackageProvider = {
  name: 'zypper',
  suits: facts => {
    const family = facts('os.family');
    return family === undefined ? undefined : family === 'Suse';
  },
  features: [
    'versionable',
    'version_ranges',
    'upgradeable',
    'install_options',
    'uninstall_options',
    'virtual_packages',
  ],
  uses: ['package-rpm', 'package-zypper', 'package-rpm-probe'],
  probe: 'package_rpm',
  tools: ['rpm', 'zypper'],
};
