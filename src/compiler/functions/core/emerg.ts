import { emergMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const emerg = logFunction('emerg', emergMessage);
