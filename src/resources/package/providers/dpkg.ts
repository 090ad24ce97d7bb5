import type { PackageProvider } from '../provider.ts';

/** Debian packages from files on the host. */
export const dpkg: PackageProvider = {
  name: 'dpkg',
  features: ['upgradeable', 'purgeable', 'holdable', 'virtual_packages'],
  needsSource: true,
  uses: ['package-dpkg', 'package-dpkg-probe'],
  probe: 'package_dpkg',
  tools: ['dpkg', 'dpkg-query', 'dpkg-deb'],
};
