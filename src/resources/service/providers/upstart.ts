import type { ServiceProvider } from '../provider.ts';

/** Jobs of upstart. */
export const upstart: ServiceProvider = {
  name: 'upstart',
  doc: 'Jobs of upstart.',
  features: ['enableable'],
  uses: ['service-sysv', 'service-debian', 'service-upstart'],
};
