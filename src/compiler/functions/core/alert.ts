import { alertMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const alert = logFunction('alert', alertMessage);
