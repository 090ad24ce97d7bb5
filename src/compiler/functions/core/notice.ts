import { noticeMessage } from '../../../diagnostics/catalogue/functions.ts';
import { logFunction } from '../log-function.ts';

export const notice = logFunction('notice', noticeMessage);
