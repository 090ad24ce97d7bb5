import type { ServiceProvider } from '../provider.ts';

/** Init scripts by service, enabled by chkconfig. */
export const redhat: ServiceProvider = {
  name: 'redhat',
  doc: 'Init scripts by service, enabled by chkconfig.',
  features: ['enableable'],
  uses: ['service-redhat'],
};
