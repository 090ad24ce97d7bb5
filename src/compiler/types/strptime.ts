/** Text to a point in time, by the directives of Ruby's Date._strptime. */
import { knownOffset, parseOffset } from './time-zone.ts';
import { TimeFormatError } from './timespan-format.ts';

const withoutZone = ['%FT%T.%N', '%FT%T', '%F %T.%N', '%F %T', '%F'];
const withZone = ['%FT%T.%N %Z', '%FT%T %Z', '%F %T.%N %Z', '%F %T %Z', '%F %Z'];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface Parsed {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  hour12?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  fraction?: bigint;
  epoch?: bigint;
  zone?: string;
}

const combined: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d', T: '%H:%M:%S', X: '%H:%M:%S', D: '%m/%d/%y', x: '%m/%d/%y', R: '%H:%M', r: '%I:%M:%S %p',
  c: '%a %b %e %H:%M:%S %Y', v: '%e-%b-%Y', '+': '%a %b %e %H:%M:%S %Z %Y',
}; // biome-ignore format: a table

const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december';
const dayNames = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const patterns: Readonly<Record<string, string>> = {
  Y: '[+-]?\\d+', C: '[+-]?\\d{1,2}', y: '\\d{1,2}', m: '\\d{1,2}', d: ' ?\\d{1,2}', e: ' ?\\d{1,2}', j: '\\d{1,3}',
  H: ' ?\\d{1,2}', k: ' ?\\d{1,2}', I: ' ?\\d{1,2}', l: ' ?\\d{1,2}', M: '\\d{1,2}', S: '\\d{1,2}', L: '[+-]?\\d+', N: '[+-]?\\d+',
  s: '[+-]?\\d+', p: '[ap]\\.?m\\.?', P: '[ap]\\.?m\\.?',
  b: `${monthNames}|${months.join('|')}`, B: `${monthNames}|${months.join('|')}`, h: `${monthNames}|${months.join('|')}`,
  a: `${dayNames}|${days.join('|')}`, A: `${dayNames}|${days.join('|')}`, u: '[1-7]', w: '[0-6]',
  z: '(?:utc|gmt)?[+-]\\d+(?::?\\d+(?::?\\d+)?)?|[a-z][a-z. ]*[a-z]|[a-z]', Z: '(?:utc|gmt)?[+-]\\d+(?::?\\d+(?::?\\d+)?)?|[a-z][a-z. ]*[a-z]|[a-z]',
}; // biome-ignore format: a table

/**
 * Nanoseconds since 1970 of a time written in one of the formats.
 * @param formats one format, several to try, or none for Puppet's defaults
 * @param timezone where the text has none
 * @throws TimeFormatError when the text does not fit
 */
export function parseTimestamp(text: string, formats?: string | readonly string[], timezone?: string): bigint {
  const given = timezone !== undefined && timezone !== '';
  const candidates = formats ?? (given ? withoutZone : [...withZone, ...withoutZone]);
  let parsed: Parsed | undefined;
  if (typeof candidates === 'string') {
    parsed = strptime(text, candidates);
    if (!parsed) throw new TimeFormatError(`Unable to parse '${text}' using format '${candidates}'`);
    if (given && parsed.zone !== undefined) {
      throw new TimeFormatError(
        'Using a Timezone designator in format specification is mutually exclusive to providing an explicit timezone argument',
      );
    }
  } else {
    for (const format of candidates) {
      parsed = strptime(text, format);
      if (parsed && !(given && parsed.zone !== undefined)) break;
      parsed = undefined;
    }
    if (!parsed)
      throw new TimeFormatError(`Unable to parse '${text}' using any of the formats ${candidates.join(', ')}`);
  }
  const zone = given ? timezone : parsed.zone;
  return toNanoseconds(parsed, text) - BigInt(zone === undefined ? 0 : parseOffset(zone)) * 1_000_000_000n;
}

function strptime(text: string, format: string): Parsed | undefined {
  const directives: string[] = [];
  const expanded = format.replace(/%[EO-]?([FTXDxRrcv+])/g, (_, letter: string) => combined[letter] as string);
  const pattern = expanded.replace(/%(?::{0,3}|[EO-]?)([A-Za-z%])|\s+|[^%\s]/g, (piece, letter: string | undefined) => {
    if (letter === undefined) return /\s/.test(piece) ? '\\s*' : piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (letter === '%') return '%';
    if (letter === 'n' || letter === 't') return '\\s*';
    const known = patterns[letter];
    if (known === undefined) throw new TimeFormatError(`The directive %${letter} is not supported for reading a time`);
    directives.push(letter);
    // digits that follow at once limit a year to four and a fraction to its width
    return `(${letter === 'Y' && /^%[-EO]?[mdHMSjy]/.test(expanded.slice(expanded.indexOf(piece) + piece.length)) ? '[+-]?\\d{4}' : known})`;
  });
  const match = new RegExp(`^${pattern}$`, 'i').exec(text);
  if (!match) return undefined;
  const parsed: Parsed = {};
  for (const [index, letter] of directives.entries()) {
    if (!assign(parsed, letter, (match[index + 1] as string).trim())) return undefined;
  }
  return parsed;
}

function inRange(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

/** Puts one directive's text into the result; false when it is out of range. */
function assign(parsed: Parsed, letter: string, text: string): boolean {
  const value = Number(text);
  switch (letter) {
    case 'Y':
      parsed.year = value;
      return true;
    case 'y':
      parsed.year = value + (value < 69 ? 2000 : 1900);
      return true;
    case 'm':
      parsed.month = value;
      return inRange(value, 1, 12);
    case 'b':
    case 'B':
    case 'h':
      parsed.month = months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
      return true;
    case 'd':
    case 'e':
      parsed.day = value;
      return inRange(value, 1, 31);
    case 'j':
      parsed.dayOfYear = value;
      return inRange(value, 1, 366);
    case 'z':
    case 'Z':
      parsed.zone = text;
      return knownOffset(text) !== undefined;
    case 's':
      parsed.epoch = BigInt(text);
      return true;
    default:
      return assignClock(parsed, letter, text);
  }
}

function assignClock(parsed: Parsed, letter: string, text: string): boolean {
  const value = Number(text);
  switch (letter) {
    case 'H':
    case 'k':
      parsed.hour = value;
      return inRange(value, 0, 24);
    case 'I':
    case 'l':
      parsed.hour12 = value;
      return inRange(value, 1, 12);
    case 'p':
    case 'P':
      parsed.afternoon = /^p/i.test(text);
      return true;
    case 'M':
      parsed.minute = value;
      return inRange(value, 0, 59);
    case 'S':
      parsed.second = value;
      return inRange(value, 0, 60);
    case 'L':
    case 'N':
      parsed.fraction =
        BigInt(text.replace(/^[+-]/, '').padEnd(9, '0').slice(0, 9)) * (text.startsWith('-') ? -1n : 1n);
      return true;
    default:
      return true;
  }
}

function toNanoseconds(parsed: Parsed, text: string): bigint {
  const fraction = parsed.fraction ?? 0n;
  if (parsed.epoch !== undefined) return parsed.epoch * 1_000_000_000n + fraction;
  if (parsed.year === undefined) throw new TimeFormatError(`Unable to parse '${text}': the year is missing`);
  const hour = parsed.hour ?? (parsed.hour12 === undefined ? 0 : (parsed.hour12 % 12) + (parsed.afternoon ? 12 : 0));
  const date = new Date(0);
  if (parsed.dayOfYear !== undefined && parsed.month === undefined)
    date.setUTCFullYear(parsed.year, 0, parsed.dayOfYear);
  else date.setUTCFullYear(parsed.year, (parsed.month ?? 1) - 1, parsed.day ?? 1);
  date.setUTCHours(hour, parsed.minute ?? 0, parsed.second ?? 0);
  return BigInt(date.getTime()) * 1_000_000n + fraction;
}
