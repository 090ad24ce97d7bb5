/** Points in time and spans in their default form. */

import { strftime } from './strftime.ts';
import { formatTimespan } from './timespan-format.ts';

/** `2016-10-10T12:00:00.000000000 UTC` */
export function printTimestamp(nanoseconds: bigint): string {
  return strftime('%FT%T.%N %Z', nanoseconds);
}
/** `0-01:30:00.0` */
export function printTimespan(nanoseconds: bigint): string {
  return formatTimespan('%D-%H:%M:%S.%-N', nanoseconds);
}
