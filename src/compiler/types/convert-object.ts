/** Times, versions, bytes, expressions and addresses from other values. */
import { conversionFailed } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, isList, type PuppetHash, type SemVer, type Value } from '../../model/value.ts';
import { decodeBase64 } from './base64.ts';
import { regexpProblem } from './compile-regexp.ts';
import { escapeRegexp } from './escape-regexp.ts';
import { timestampFromHash } from './resolve-scalar.ts';
import { rubyInspect } from './ruby-inspect.ts';
import { parseSemver, printSemver, semver } from './semver.ts';
import { parseSemverRange } from './semver-range.ts';
import { parseTimestamp } from './strptime.ts';
import { timespanFromFields, timespanFromHash } from './timespan-fields.ts';
import { parseTimespan, TimeFormatError } from './timespan-format.ts';

function wrong(message: string): never {
  return fail(conversionFailed({ message }));
}

export function newRegexp(pattern: string, escaped: boolean): Value {
  const source = escaped ? escapeRegexp(pattern) : pattern;
  const problem = regexpProblem(source);
  return problem === undefined ? { kind: 'regexp', source } : wrong(`${problem}: /${source}/`);
}

/** Bytes from Base64 (%B strict, %b lenient, %u for URLs), from text (%s), from characters below 256 (%r), from numbers. */
export function newBinary(from: Value, format = '%B'): Value {
  if (isHash(from))
    return newBinary(from.get('value') ?? null, (from.get('format') ?? undefined) as string | undefined);
  if (isList(from)) return { kind: 'binary', bytes: Uint8Array.from(from, Number) };
  const text = String(from);
  if (format === '%s' || format === '%r') return { kind: 'binary', bytes: new TextEncoder().encode(text) };
  const source = format === '%u' ? padded(text.replaceAll('-', '+').replaceAll('_', '/')) : text;
  const bytes = decodeBase64(source, format === '%b');
  return bytes ? { kind: 'binary', bytes } : wrong('invalid base64');
}
function padded(text: string): string {
  return text.endsWith('=') ? text : text + '='.repeat((4 - (text.length % 4)) % 4);
}

export function newSemver(values: readonly Value[]): Value {
  const [first] = values;
  if (typeof first === 'string') {
    return parseSemver(first) ?? wrong(`Unable to parse '${first}' as a semantic version identifier`);
  }
  const names = ['major', 'minor', 'patch', 'prerelease', 'build'];
  const given = first !== undefined && isHash(first) ? names.map(name => first.get(name)) : values;
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : undefined);
  return semver(Number(given[0]), Number(given[1]), Number(given[2]), text(given[3]), text(given[4]));
}

/** From its text, or from a lowest and a highest version. */
export function newSemverRange(values: readonly Value[]): Value {
  const [first] = values;
  if (typeof first === 'string') {
    return parseSemverRange(first)
      ? { kind: 'semver-range', source: first }
      : wrong(`Unparsable version range: "${first}"`);
  }
  const hash = first !== undefined && isHash(first) ? first : undefined;
  const [min, max, exclude] = hash ? [hash.get('min'), hash.get('max'), hash.get('exclude_max')] : values;
  const version = (value: Value | undefined): SemVer | undefined =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'semver' ? value : undefined;
  const [low, high] = [version(min), version(max)];
  const limits = [
    ...(low ? [`>=${printSemver(low)}`] : []),
    ...(high ? [`${exclude === true ? '<' : '<='}${printSemver(high)}`] : []),
  ];
  return { kind: 'semver-range', source: limits.length === 0 ? '*' : limits.join(' ') };
}

function nanosecondsFrom(seconds: bigint | number): bigint {
  return typeof seconds === 'bigint' ? seconds * 1_000_000_000n : BigInt(Math.trunc(seconds * 1e9));
}

function reading(read: () => bigint): bigint {
  try {
    return read();
  } catch (error) {
    if (error instanceof TimeFormatError) return wrong(error.message);
    throw error;
  }
}

const formatsOf = (value: Value | undefined): string | readonly string[] | undefined => {
  if (typeof value === 'string') return value;
  return value !== undefined && value !== null && isList(value) ? (value as readonly string[]) : undefined;
};

/** From seconds, from text with formats and zone, from a hash of those; without arguments the time given as now. */
export function newTimestamp(values: readonly Value[], now: bigint | undefined): Value {
  const [first, formats, zone] = values;
  if (first === undefined) {
    const nanoseconds =
      now ?? wrong('Timestamp.new() without arguments is the time of compilation, which must not change the result');
    return { kind: 'timestamp', nanoseconds };
  }
  if (typeof first === 'bigint' || typeof first === 'number')
    return { kind: 'timestamp', nanoseconds: nanosecondsFrom(first) };
  const read = () =>
    typeof first === 'string'
      ? parseTimestamp(first, formatsOf(formats), typeof zone === 'string' && zone !== 'default' ? zone : undefined)
      : timestampFromHash(first as PuppetHash);
  return { kind: 'timestamp', nanoseconds: reading(read) };
}

/** From seconds, from text with formats, from days, hours, minutes, seconds…, from a hash of either. */
export function newTimespan(values: readonly Value[]): Value {
  const [first, second] = values;
  const read = (): bigint => {
    if (values.length >= 4) return timespanFromFields(values as readonly bigint[]);
    if (typeof first === 'bigint' || typeof first === 'number') return nanosecondsFrom(first);
    return typeof first === 'string' ? parseTimespan(first, formatsOf(second)) : timespanFromHash(first as PuppetHash);
  };
  return { kind: 'timespan', nanoseconds: reading(read) };
}

const defaultPort =
  /^((?:http(?=:\/\/[^/?#]*:80(?:$|[/?#]))|https(?=:\/\/[^/?#]*:443(?:$|[/?#]))|ftp(?=:\/\/[^/?#]*:21(?:$|[/?#]))):\/\/[^/?#]*):\d+/;

/** From text or from parts. The port that a scheme has anyway is left out. */
export function newUri(from: Value): Value {
  if (typeof from === 'string') {
    if (/[\s<>"{}|\\^`]/.test(from)) wrong(`bad URI(is not URI?): ${rubyInspect(from)}`);
    return { kind: 'uri', value: from.replace(defaultPort, '$1') };
  }
  const parts = from as PuppetHash;
  const get = (name: string) => {
    const value = parts.get(name);
    return value === undefined || value === null ? undefined : String(value);
  };
  const [scheme, host, port, user] = [get('scheme'), get('host'), get('port'), get('userinfo')];
  const authority =
    host === undefined ? '' : `//${user === undefined ? '' : `${user}@`}${host}${port === undefined ? '' : `:${port}`}`;
  const suffix = (mark: string, text: string | undefined) => (text === undefined ? '' : mark + text);
  const value =
    suffix('', scheme && `${scheme}:`) +
    (get('opaque') ?? `${authority}${get('path') ?? ''}`) +
    suffix('?', get('query')) +
    suffix('#', get('fragment'));
  return { kind: 'uri', value };
}
