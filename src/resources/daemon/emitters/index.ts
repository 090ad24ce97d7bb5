/** The emitters, one line each. */
import { busybox } from './busybox.ts';
import { circus } from './circus.ts';
import { daemontools } from './daemontools.ts';
import type { DaemonEmitter } from './emitter.ts';
import { openrc } from './openrc.ts';
import { runit } from './runit.ts';
import { s6 } from './s6.ts';
import { systemd } from './systemd.ts';
import { sysv } from './sysv.ts';
import { upstart } from './upstart.ts';

export const daemonEmitters: readonly DaemonEmitter[] = [
  systemd,
  sysv,
  openrc,
  upstart,
  runit,
  daemontools,
  s6,
  busybox,
  circus,
];
