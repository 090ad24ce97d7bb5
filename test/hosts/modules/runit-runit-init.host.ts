import { runitUnder } from './runit-under.ts';

runitUnder('runit-init');
