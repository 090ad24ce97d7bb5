/** Spans from a hash: `{string => '1-00:00:00', format => …}` or `{days => 1, hours => 2, negative => true}`. */
import { isList, type PuppetHash } from '../../model/value.ts';
import { parseTimespan } from './timespan-format.ts';

/** Nanoseconds of days, hours, minutes, seconds, milliseconds, microseconds and nanoseconds. */
export function timespanFromFields(fields: readonly bigint[]): bigint {
  const factors = [24n, 60n, 60n, 1000n, 1000n, 1000n];
  let sum = fields[0] ?? 0n;
  for (const [index, factor] of factors.entries()) sum = sum * factor + (fields[index + 1] ?? 0n);
  return sum;
}

/** @throws TimeFormatError when the text in it cannot be read */
export function timespanFromHash(hash: PuppetHash): bigint {
  const text = hash.get('string');
  if (typeof text === 'string') {
    const format = hash.get('format');
    if (typeof format === 'string') return parseTimespan(text, format);
    return parseTimespan(text, format !== undefined && isList(format) ? (format as readonly string[]) : undefined);
  }
  const names = ['days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'];
  const nanoseconds = timespanFromFields(names.map(name => (hash.get(name) as bigint | undefined) ?? 0n));
  return hash.get('negative') === true ? -nanoseconds : nanoseconds;
}
