import type { ServiceProvider } from '../provider.ts';

/** Services below runsvdir, by sv. */
export const runit: ServiceProvider = {
  name: 'runit',
  doc: 'Services below runsvdir, by sv.',
  features: ['enableable'],
  uses: ['service-supervise', 'service-runit'],
};
