import { errMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const err = logFunction('err', errMessage);
