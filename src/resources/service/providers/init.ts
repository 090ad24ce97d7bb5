import type { ServiceProvider } from '../provider.ts';

/** Init scripts; what starts at boot is not managed. */
export const init: ServiceProvider = {
  name: 'init',
  doc: 'Init scripts; what starts at boot is not managed.',
  features: [],
  uses: ['service-sysv'],
};
