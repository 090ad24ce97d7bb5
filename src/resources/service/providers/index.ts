/** The service providers, one line each. */
import type { ServiceProvider } from '../provider.ts';
import { base } from './base.ts';
import { busybox } from './busybox.ts';
import { daemontools } from './daemontools.ts';
import { debian } from './debian.ts';
import { init } from './init.ts';
import { openrc } from './openrc.ts';
import { openwrt } from './openwrt.ts';
import { redhat } from './redhat.ts';
import { runit } from './runit.ts';
import { s6 } from './s6.ts';
import { systemd } from './systemd.ts';
import { upstart } from './upstart.ts';

export const serviceProviders: readonly ServiceProvider[] = [
  systemd,
  debian,
  redhat,
  openrc,
  upstart,
  openwrt,
  init,
  runit,
  daemontools,
  s6,
  busybox,
  base,
];
