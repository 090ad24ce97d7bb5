import type { ServiceProvider } from '../provider.ts';

/** Scripts and runlevels of OpenRC. */
export const openrc: ServiceProvider = {
  name: 'openrc',
  doc: 'Scripts and runlevels of OpenRC.',
  features: ['enableable'],
  uses: ['service-openrc'],
};
