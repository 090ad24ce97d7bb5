import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

const control = '/usr/local/lib/stringless/daemon-control';

behaveAsDaemon({
  ...kept,
  provider: 'busybox',
  root: 'dropbear',
  ownGroups: true,
  start: `${control} start $X`,
  stop: `${control} stop $X`,
});
