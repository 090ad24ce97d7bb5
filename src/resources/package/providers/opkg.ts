import type { PackageProvider } from '../provider.ts';
import { namedOrFamily } from './named-or-family.ts';

/** Packages of OpenWrt and OpenEmbedded. */
export const opkg: PackageProvider = {
  name: 'opkg',
  suits: namedOrFamily('OpenWrt'),
  features: ['upgradeable', 'install_options', 'uninstall_options'],
  uses: ['package-opkg', 'package-list-probe'],
  probe: 'package_opkg',
  tools: ['opkg'],
};
