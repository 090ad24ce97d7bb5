import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

behaveAsDaemon({
  ...kept,
  provider: 'openrc',
  root: 'openrc',
  start: 'rc-service $X start',
  stop: 'rc-service $X stop',
});
