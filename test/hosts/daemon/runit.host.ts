import { behaveAsDaemon } from './behave-as-daemon.ts';

behaveAsDaemon({
  provider: 'runit',
  root: 'runit',
  start: 'sv start $X',
  stop: 'sv stop $X',
  pid: 'cat /etc/service/$X/supervise/pid',
  gaveUp: 'grep -qx down /etc/service/$X/supervise/stat',
});
