import type { PackageProvider } from '../provider.ts';

/** RPM packages from files on the host (or an address that rpm can fetch). */
export const rpm: PackageProvider = {
  name: 'rpm',
  features: [
    'versionable',
    'version_ranges',
    'upgradeable',
    'install_options',
    'uninstall_options',
    'virtual_packages',
  ],
  needsSource: true,
  uses: ['package-rpm', 'package-rpm-probe'],
  probe: 'package_rpm',
  tools: ['rpm'],
};
