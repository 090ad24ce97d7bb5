import { infoMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const info = logFunction('info', infoMessage);
