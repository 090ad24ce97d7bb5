import { daemontoolsUnder } from './daemontools-under.ts';

daemontoolsUnder('runit-init');
