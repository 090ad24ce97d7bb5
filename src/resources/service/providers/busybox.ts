import type { ServiceProvider } from '../provider.ts';

/** Entries in the inittab of busybox init. */
export const busybox: ServiceProvider = {
  name: 'busybox',
  doc: 'Entries in the inittab of busybox init.',
  features: ['enableable'],
  uses: ['service-busybox'],
};
