import { circusUnder } from './circus-under.ts';

circusUnder('runit-init');
