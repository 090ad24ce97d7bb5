import type { ServiceProvider } from '../provider.ts';

/** Init scripts of OpenWrt, which enable themselves. */
export const openwrt: ServiceProvider = {
  name: 'openwrt',
  doc: 'Init scripts of OpenWrt, which enable themselves.',
  features: ['enableable'],
  uses: ['service-sysv'],
};
