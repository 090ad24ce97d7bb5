import type { PackageProvider } from '../provider.ts';
import { namedOrFamily } from './named-or-family.ts';

/** Alpine's packages. */
export const apk: PackageProvider = {
  name: 'apk',
  suits: namedOrFamily('Alpine'),
  features: [
    'versionable',
    'version_ranges',
    'upgradeable',
    'purgeable',
    'install_options',
    'uninstall_options',
    'virtual_packages',
  ],
  uses: ['package-apk', 'package-list-probe'],
  probe: 'package_apk',
  tools: ['apk'],
};
