import { daemontoolsUnder } from './daemontools-under.ts';

daemontoolsUnder('sysvinit');
