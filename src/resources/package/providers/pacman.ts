import type { PackageProvider } from '../provider.ts';
import { namedOrFamily } from './named-or-family.ts';

/** Arch Linux's packages and groups. */
export const pacman: PackageProvider = {
  name: 'pacman',
  suits: namedOrFamily('Archlinux'),
  features: ['upgradeable', 'install_options', 'uninstall_options', 'virtual_packages'],
  uses: ['package-pacman', 'package-list-probe'],
  probe: 'package_pacman',
  tools: ['pacman'],
};
