import type { PackageProvider } from '../provider.ts';

/** Python packages, by whatever pip the host has. */
export const pip: PackageProvider = {
  name: 'pip',
  features: ['versionable', 'version_ranges', 'upgradeable', 'install_options', 'uninstall_options', 'targetable'],
  uses: ['package-pip', 'package-pip-probe'],
  probe: 'package_pip',
  tools: [],
};

/** Python 3 packages, by pip3. */
export const pip3: PackageProvider = { ...pip, name: 'pip3' };
