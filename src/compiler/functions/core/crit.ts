import { critMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const crit = logFunction('crit', critMessage);
