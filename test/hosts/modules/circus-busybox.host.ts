import { circusUnder } from './circus-under.ts';

circusUnder('busybox');
