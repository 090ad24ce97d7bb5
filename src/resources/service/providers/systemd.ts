import type { ServiceProvider } from '../provider.ts';

/** Units of systemd, by systemctl. */
export const systemd: ServiceProvider = {
  name: 'systemd',
  doc: 'Units of systemd, by systemctl.',
  features: ['enableable', 'maskable'],
  uses: ['service-systemd', 'service-systemd-enable', 'service-systemd-probe'],
  probe: 'service_systemd',
};
