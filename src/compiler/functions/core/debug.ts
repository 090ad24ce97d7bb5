import { debugMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const debug = logFunction('debug', debugMessage);
