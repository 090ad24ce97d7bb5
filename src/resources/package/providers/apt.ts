import type { PackageProvider } from '../provider.ts';

/** Debian packages from repositories. */
export const apt: PackageProvider = {
  name: 'apt',
  suits: facts => {
    const family = facts('os.family');
    return family === undefined ? undefined : family === 'Debian';
  },
  features: [
    'versionable',
    'version_ranges',
    'upgradeable',
    'purgeable',
    'holdable',
    'install_options',
    'virtual_packages',
  ],
  uses: ['package-dpkg', 'package-apt', 'package-dpkg-probe'],
  probe: 'package_dpkg',
  provesLatest: true,
  tools: ['dpkg-query', 'apt-get', 'apt-cache'],
};
