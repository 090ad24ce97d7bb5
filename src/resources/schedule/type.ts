/** schedule: needs an agent that is always there. */
import { notSupportedType } from '../not-supported.ts';

export const scheduleType = notSupportedType(
  'schedule',
  ['range', 'period', 'periodmatch', 'repeat', 'weekday'],
  'run apply at the wanted times from cron, with --tags for a part of it',
);
