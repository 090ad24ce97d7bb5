/** The inits that each module is tried under, and the layer of a host that boots it. */
export const inits = {
  systemd: 'systemd',
  sysvinit: 'sysvinit',
  openrc: 'openrc',
  'runit-init': 'runit',
  // there is no package manager: the programs come with the host
  busybox: 'stocked',
} as const;
export type Init = keyof typeof inits;
