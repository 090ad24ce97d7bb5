/** A point in time as text, by Ruby's Time#strftime: https://docs.ruby-lang.org/en/3.1/strftime_formatting_rdoc.html */
import { parseOffset } from './time-zone.ts';
import { TimeFormatError } from './timespan-format.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a table

interface Moment {
  readonly utc: Date;
  readonly nanoseconds: bigint;
  readonly fraction: bigint;
  /** Seconds east of Greenwich. */
  readonly offset: number;
  readonly isUtc: boolean;
}

/**
 * Formats a time.
 * @throws TimeFormatError for a format that ends in the middle and for an unknown zone
 * @param timezone offset (`+02:00`) or a known name (`EST`); UTC without it
 */
export function strftime(format: string, nanoseconds: bigint, timezone?: string): string {
  const offset = timezone === undefined || timezone === '' ? 0 : parseOffset(timezone);
  const seconds = floorDivide(nanoseconds, 1_000_000_000n);
  const moment: Moment = {
    utc: new Date(Number(seconds + BigInt(offset)) * 1000),
    nanoseconds,
    fraction: nanoseconds - seconds * 1_000_000_000n,
    offset,
    isUtc: timezone === undefined || timezone === '',
  };
  if (/(?:^|[^%])(?:%%)*%$/.test(format)) throw new TimeFormatError(`invalid format: ${format}`);
  return render(format, moment);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function render(format: string, moment: Moment): string {
  return format.replace(
    /%([-0^#_:]*)(\d*)([EO]?)([A-Za-z%])/g,
    (whole, flags: string, width: string, _, directive: string) => {
      const field = fieldOf(directive, moment, flags, width);
      return field === undefined ? whole : padded(field, flags, width === '' ? undefined : Number(width));
    },
  );
}

interface Field {
  readonly text: string;
  readonly pad: '0' | ' ';
  readonly width: number;
}

function padded(field: Field, flags: string, width: number | undefined): string {
  let text = field.text;
  if (flags.includes('^')) text = text.toUpperCase();
  if (flags.includes('#')) text = /^[AP]M$/.test(text) ? text.toLowerCase() : text.toUpperCase();
  if (flags.includes('-')) return text;
  const pad = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : field.pad;
  const negative = pad === '0' && /^-\d/.test(text);
  const filled = (negative ? text.slice(1) : text).padStart((width ?? field.width) - (negative ? 1 : 0), pad);
  return negative ? `-${filled}` : filled;
}

const number = (value: number | bigint, width: number, pad: '0' | ' ' = '0'): Field => ({
  text: String(value),
  pad,
  width,
});
const text = (value: string): Field => ({ text: value, pad: ' ', width: 0 });

/** Combined forms, written in terms of the others. */
const combined: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  v: '%e-%^b-%4Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
};

function fieldOf(directive: string, moment: Moment, flags: string, width: string): Field | undefined {
  const { utc } = moment;
  const expansion = combined[directive];
  if (expansion !== undefined) return text(render(expansion, moment));
  switch (directive) {
    case 'Y':
      return number(utc.getUTCFullYear(), utc.getUTCFullYear() < 0 ? 5 : 4);
    case 'C':
      return number(Math.floor(utc.getUTCFullYear() / 100), 2);
    case 'y':
      return number(((utc.getUTCFullYear() % 100) + 100) % 100, 2);
    case 'm':
      return number(utc.getUTCMonth() + 1, 2);
    case 'B':
      return text(months[utc.getUTCMonth()] as string);
    case 'b':
    case 'h':
      return text((months[utc.getUTCMonth()] as string).slice(0, 3));
    case 'd':
      return number(utc.getUTCDate(), 2);
    case 'e':
      return number(utc.getUTCDate(), 2, ' ');
    case 'j':
      return number(dayOfYear(utc), 3);
    case 'A':
      return text(days[utc.getUTCDay()] as string);
    case 'a':
      return text((days[utc.getUTCDay()] as string).slice(0, 3));
    case 'n':
      return text('\n');
    case 't':
      return text('\t');
    case '%':
      return text('%');
    default:
      return clockField(directive, moment, flags, width) ?? weekField(directive, utc);
  }
}

function clockField(directive: string, moment: Moment, flags: string, width: string): Field | undefined {
  const hours = moment.utc.getUTCHours();
  switch (directive) {
    case 'H':
      return number(hours, 2);
    case 'k':
      return number(hours, 2, ' ');
    case 'I':
      return number(hours % 12 || 12, 2);
    case 'l':
      return number(hours % 12 || 12, 2, ' ');
    case 'P':
      return text(hours < 12 ? 'am' : 'pm');
    case 'p':
      return text(hours < 12 ? 'AM' : 'PM');
    case 'M':
      return number(moment.utc.getUTCMinutes(), 2);
    case 'S':
      return number(moment.utc.getUTCSeconds(), 2);
    case 's':
      return number(floorDivide(moment.nanoseconds, 1_000_000_000n), 1);
    case 'L':
    case 'N': {
      const count = width === '' ? (directive === 'L' ? 3 : 9) : Number(width);
      return text(String(moment.fraction).padStart(9, '0').padEnd(count, '0').slice(0, count));
    }
    case 'z':
      return text(offsetText(moment.offset, flags));
    case 'Z':
      return text(moment.isUtc ? 'UTC' : '');
    default:
      return undefined;
  }
}

function offsetText(offset: number, flags: string): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = [two(Math.floor(size / 3600)), two(Math.floor(size / 60) % 60)];
  if (flags.includes('::')) parts.push(two(size % 60));
  return (offset < 0 ? '-' : '+') + parts.join(flags.includes(':') ? ':' : '');
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function weekField(directive: string, date: Date): Field | undefined {
  const day = date.getUTCDay();
  switch (directive) {
    case 'u':
      return number(day || 7, 1);
    case 'w':
      return number(day, 1);
    case 'U':
      return number(Math.floor((dayOfYear(date) + 6 - day) / 7), 2);
    case 'W':
      return number(Math.floor((dayOfYear(date) + 6 - ((day + 6) % 7)) / 7), 2);
    case 'G':
      return number(isoWeek(date).year, 4);
    case 'g':
      return number(isoWeek(date).year % 100, 2);
    case 'V':
      return number(isoWeek(date).week, 2);
    default:
      return undefined;
  }
}

/** Week of ISO 8601: the one with the year's first Thursday is week 1. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}
