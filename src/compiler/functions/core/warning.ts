import { warningMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const warning = logFunction('warning', warningMessage);
