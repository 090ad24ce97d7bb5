import { runitUnder } from './runit-under.ts';

runitUnder('busybox');
