/** Jobs of upstart, whose initctl is a stand-in: no system of today boots with it. */
import { installs } from '../stand-ins/stand-in.ts';
import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

behaveAsDaemon({
  ...kept,
  provider: 'upstart',
  root: 'sysvinit',
  prepare: `${installs('initctl')} mkdir -p /etc/init; echo 'UP:2345:once:/usr/sbin/initctl boot' >>/etc/inittab`,
  named: true,
  start: 'initctl start $X',
  stop: 'initctl stop $X',
});
