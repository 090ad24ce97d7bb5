import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

behaveAsDaemon({ ...kept, provider: 'sysv', root: 'sysvinit', start: 'service $X start', stop: 'service $X stop' });
