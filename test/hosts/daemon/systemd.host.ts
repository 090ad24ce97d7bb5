import { behaveAsDaemon } from './behave-as-daemon.ts';

behaveAsDaemon({
  provider: 'systemd',
  root: 'systemd',
  start: 'systemctl start $X',
  stop: 'systemctl stop $X',
  pid: 'systemctl show -p MainPID --value $X',
  gaveUp: 'systemctl is-failed -q $X',
});
