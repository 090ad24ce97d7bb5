import type { ServiceProvider } from '../provider.ts';

/** Services below svscan, by svc. */
export const daemontools: ServiceProvider = {
  name: 'daemontools',
  doc: 'Services below svscan, by svc.',
  features: ['enableable'],
  uses: ['service-supervise', 'service-daemontools'],
};
