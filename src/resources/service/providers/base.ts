import type { ServiceProvider } from '../provider.ts';

/** Only the commands of the resource and the process table. */
export const base: ServiceProvider = {
  name: 'base',
  doc: 'Only the commands of the resource and the process table.',
  features: [],
  uses: ['service-base'],
};
