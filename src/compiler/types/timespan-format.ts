/** Formats of Timespan: %D %H %M %S %L %N with padding and width; the largest unit present takes the total. */
import { escapeRegexp } from './escape-regexp.ts';

type Unit = 'D' | 'H' | 'M' | 'S' | 'L' | 'N';
interface ValueSegment {
  readonly unit: Unit;
  readonly pad: '0' | ' ' | undefined;
  readonly width: number | undefined;
  readonly total: boolean;
}
type Segment = string | ValueSegment;

const units: readonly Unit[] = ['N', 'L', 'S', 'M', 'H', 'D'];
const nanosecondsIn: Readonly<Record<Unit, bigint>> = {
  D: 86_400_000_000_000n,
  H: 3_600_000_000_000n,
  M: 60_000_000_000n,
  S: 1_000_000_000n,
  L: 1_000_000n,
  N: 1n,
};
const defaultWidth: Readonly<Record<Unit, number>> = { D: 1, H: 2, M: 2, S: 2, L: 3, N: 9 };
const limit: Readonly<Record<Unit, bigint | undefined>> = {
  D: undefined,
  H: 24n,
  M: 60n,
  S: 60n,
  L: 1000n,
  N: 1_000_000_000n,
};

/** Tried in this order for a string without a format. */
const defaultTimespanFormats: readonly string[] = [
  '%D-%H:%M:%S.%-N',
  '%H:%M:%S.%-N',
  '%M:%S.%-N',
  '%S.%-N',
  '%D-%H:%M:%S',
  '%H:%M:%S',
  '%D-%H:%M',
  '%S',
];

/** A format or value that cannot be used; `message` is Puppet's. */
export class TimeFormatError extends Error {}

function parseFormat(format: string): Segment[] {
  const segments: Segment[] = [];
  const literal = (text: string) => {
    if (typeof segments.at(-1) === 'string') segments.push((segments.pop() as string) + text);
    else segments.push(text);
  };
  let at = 0;
  while (at < format.length) {
    if (format[at] !== '%') {
      literal(format[at++] as string);
      continue;
    }
    const match = /^%([-_]?)(0?)(\d*)([DHMSLN%])/.exec(format.slice(at));
    if (!match) {
      const bad = /^%[-_]?\d*/.exec(format.slice(at))?.[0] ?? '%';
      throw new TimeFormatError(`Bad format specifier '${bad}' in '${format}', at position ${at + bad.length}`);
    }
    at += match[0].length;
    if (match[4] === '%') literal('%');
    else {
      const pad = match[1] === '-' ? undefined : match[1] === '_' ? ' ' : '0';
      segments.push({
        unit: match[4] as Unit,
        pad,
        width: match[3] === '' ? undefined : Number(match[3]),
        total: false,
      });
    }
  }
  return withTotal(segments);
}

/** The first segment of the largest unit counts everything above it too. */
function withTotal(segments: Segment[]): Segment[] {
  const highest = Math.max(-1, ...segments.map(s => (typeof s === 'string' ? -1 : units.indexOf(s.unit))));
  const at = segments.findIndex(s => typeof s !== 'string' && units.indexOf(s.unit) === highest);
  return segments.map((segment, index) => (index === at ? { ...(segment as ValueSegment), total: true } : segment));
}

/** A span as text. @throws TimeFormatError for a bad format */
export function formatTimespan(format: string, nanoseconds: bigint): string {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const parts = parseFormat(format).map(segment =>
    typeof segment === 'string' ? segment : formatValue(segment, size),
  );
  return (nanoseconds < 0n ? '-' : '') + parts.join('');
}

function formatValue(segment: ValueSegment, size: bigint): string {
  const { unit, pad, total } = segment;
  const width = segment.width ?? defaultWidth[unit];
  let count = size / nanosecondsIn[unit];
  if (unit === 'N') {
    if (width < 9) count /= 10n ** BigInt(9 - width);
    if (!total) count %= width < 9 ? 10n ** BigInt(width) : 1_000_000_000n;
  } else if (!total && limit[unit] !== undefined) count %= limit[unit];
  if (unit !== 'N' && unit !== 'L') return pad === undefined ? String(count) : String(count).padStart(width, pad);
  // fractions lose trailing zeros and are filled up behind
  const digits = total || pad === '0' ? String(count) : String(count).replace(/^([0-9]+?)0*$/, '$1');
  return pad === undefined ? digits : digits.padEnd(width, ' ');
}

function segmentPattern(segment: Segment): string {
  if (typeof segment === 'string') return `(${escapeRegexp(segment)})`;
  const { pad, width, total, unit } = segment;
  const space = '[0-9 \\t\\r\\n\\f\\v]';
  if (width !== undefined) {
    if (pad === undefined) return `([0-9]{1,${width}})`;
    return pad === '0' ? `([0-9]{${width}})` : `(${space}{${width}})`;
  }
  if (total) return pad === ' ' ? '\\s*([0-9]+)' : '([0-9]+)';
  return pad === ' ' ? `(${space}{1,${defaultWidth[unit]}})` : `([0-9]{1,${defaultWidth[unit]}})`;
}

/** Nanoseconds of a span written in one of the formats. @throws TimeFormatError when none fits */
export function parseTimespan(text: string, formats: string | readonly string[] = defaultTimespanFormats): bigint {
  if (typeof formats === 'string') {
    const parsed = parseWith(formats, text);
    if (parsed === undefined) throw new TimeFormatError(`Unable to parse '${text}' using format '${formats}'`);
    return parsed;
  }
  for (const format of formats) {
    const parsed = parseWith(format, text);
    if (parsed !== undefined) return parsed;
  }
  throw new TimeFormatError(`Unable to parse '${text}' using any of the formats ${formats.join(', ')}`);
}

function parseWith(format: string, text: string): bigint | undefined {
  const segments = parseFormat(format);
  const match = new RegExp(`^-?${segments.map(segmentPattern).join('')}$`).exec(text);
  if (!match) return undefined;
  let sum = 0n;
  for (const [index, segment] of segments.entries()) {
    if (typeof segment === 'string') continue;
    const digits = (match[index + 1] as string).trimStart();
    if (!/^[0-9]+$/.test(digits)) return undefined;
    const fraction = segment.unit === 'N' || segment.unit === 'L';
    if (fraction && segment.total) {
      throw new TimeFormatError(
        'Format specifiers %L and %N denotes fractions and must be used together with a specifier of higher magnitude',
      );
    }
    sum += fraction
      ? BigInt(digits.padEnd(9, '0').slice(0, Math.max(9, digits.length)))
      : BigInt(digits) * nanosecondsIn[segment.unit];
  }
  return text.startsWith('-') ? -sum : sum;
}
