import type { ServiceProvider } from '../provider.ts';

/** Services below s6-svscan, by s6-svc. */
export const s6: ServiceProvider = {
  name: 's6',
  doc: 'Services below s6-svscan, by s6-svc.',
  features: ['enableable'],
  uses: ['service-supervise', 'service-s6'],
};
