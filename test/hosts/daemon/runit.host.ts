import { behaveAsDaemon } from './behave-as-daemon.ts';

behaveAsDaemon({
  provider: 'runit',
  root: 'runit',
  found: 'sv status $X',
  start: 'sv start $X',
  stop: 'sv stop $X',
  pid: 'cat /etc/service/$X/supervise/pid',
  gaveUp: 'grep -qx down /etc/service/$X/supervise/stat',
});
