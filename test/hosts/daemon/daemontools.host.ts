import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

behaveAsDaemon({
  ...kept,
  provider: 'daemontools',
  root: 'sysvinit',
  prepare:
    "apt-get -qq -y install daemontools; mkdir -p /etc/service; echo 'SV:2345:respawn:/usr/bin/svscanboot' >>/etc/inittab; telinit q",
  named: true,
  found: 'svok /etc/service/$X',
  start: 'svc -u /etc/service/$X',
  stop: 'svc -d /etc/service/$X',
});
