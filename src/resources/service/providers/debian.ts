import type { ServiceProvider } from '../provider.ts';

/** Init scripts of Debian, enabled by update-rc.d. */
export const debian: ServiceProvider = {
  name: 'debian',
  doc: 'Init scripts of Debian, enabled by update-rc.d.',
  features: ['enableable'],
  uses: ['service-sysv', 'service-debian'],
};
