/** Enum, Pattern, SemVer and the times from their arguments. */
import { badTypeArity, badTypeValue, regexpNotSupported } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticleUpper } from '../../diagnostics/label.ts';
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { enumOf, pattern } from './build-type.ts';
import { regexpProblem } from './compile-regexp.ts';
import { className, valueLabel } from './label.ts';
import { checkKeys, isDefault, orderedRange } from './resolve-arguments.ts';
import { parseSemverRange } from './semver-range.ts';
import { parseTimestamp } from './strptime.ts';
import { timespanFromHash } from './timespan-fields.ts';
import { parseTimespan, TimeFormatError } from './timespan-format.ts';

function isKind(value: Value, kind: string): boolean {
  return typeof value === 'object' && value !== null && !isList(value) && value.kind === kind;
}

/** `Enum['a', 'b', true]`: a last `true` ignores case. */
export function accessEnum(base: PuppetType, keys: readonly Value[]): PuppetType {
  const last = keys.at(-1);
  const flagged = typeof last === 'boolean';
  const values = flagged ? keys.slice(0, -1) : keys;
  checkKeys(base, values, 1, Number.POSITIVE_INFINITY, ['String'], key => typeof key === 'string');
  return enumOf(values as string[], flagged && last);
}

/** From strings, regular expressions, and the types Regexp and Pattern. */
export function accessPattern(base: PuppetType, keys: readonly Value[]): PuppetType {
  const expected = ['String', 'Regexp', 'Pattern-Type', 'Regexp-Type'];
  checkKeys(base, keys, 1, Number.POSITIVE_INFINITY, expected, key => {
    if (typeof key === 'string' || isKind(key, 'regexp')) return true;
    return isType(key) && (key.type === 'Pattern' || key.type === 'Regexp');
  });
  return pattern(keys.flatMap(patternSources));
}

function patternSources(key: Value): readonly string[] {
  if (typeof key === 'string') {
    const reason = regexpProblem(key);
    if (reason !== undefined) fail(regexpNotSupported({ source: key, reason }));
    return [key];
  }
  if (isType(key)) return key.type === 'Pattern' ? key.patterns : key.type === 'Regexp' ? [key.pattern ?? ''] : [];
  return isKind(key, 'regexp') ? [(key as { readonly source: string }).source] : [];
}

/** `SemVer['>=1.0.0 <2.0.0', SemVerRange('3.x')]` */
export function accessSemVer(base: PuppetType, keys: readonly Value[]): PuppetType {
  const fits = (key: Value) => typeof key === 'string' || isKind(key, 'semver-range');
  checkKeys(base, keys, 1, Number.POSITIVE_INFINITY, ['String', 'SemanticPuppet::VersionRange'], fits);
  const ranges = keys.map(key => (typeof key === 'string' ? key : (key as { readonly source: string }).source));
  for (const range of ranges) {
    if (!parseSemverRange(range)) fail(badTypeValue({ message: `Unparsable version range: "${range}"` }));
  }
  return { kind: 'type', type: 'SemVer', ranges };
}

type Time = Extract<PuppetType, { type: 'Timestamp' | 'Timespan' }>;

/** Bounds as times, as text, in seconds or as a hash of fields. */
export function accessTime(base: Time, keys: readonly Value[]): PuppetType {
  if (keys.length > 2)
    fail(badTypeArity({ type: withArticleUpper(valueLabel(base)), min: 0, max: 2, actual: keys.length }));
  const [from, to] = keys.map(key => timeBound(base.type, key));
  return { kind: 'type', type: base.type, ...orderedRange(from, to) };
}

function timeBound(type: Time['type'], key: Value): bigint | undefined {
  if (key === null || isDefault(key)) return undefined;
  if (typeof key === 'bigint') return key * 1_000_000_000n;
  if (typeof key === 'number') return BigInt(Math.trunc(key * 1e9));
  if (isKind(key, type.toLowerCase())) return (key as { readonly nanoseconds: bigint }).nanoseconds;
  try {
    if (typeof key === 'string') return type === 'Timestamp' ? parseTimestamp(key) : parseTimespan(key);
    if (isHash(key)) return type === 'Timestamp' ? timestampFromHash(key) : timespanFromHash(key);
  } catch (error) {
    if (error instanceof TimeFormatError) return fail(badTypeValue({ message: error.message }));
    throw error;
  }
  return fail(badTypeValue({ message: `Unable to create a Puppet::Pops::Time::${type} from a ${className(key)}` }));
}

/** From `{string => …, format => …, timezone => …}`. */
export function timestampFromHash(fields: PuppetHash): bigint {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const formats = fields.get('format');
  const list = formats !== undefined && isList(formats) ? (formats as readonly string[]) : text('format');
  return parseTimestamp(text('string') ?? '', list, text('timezone'));
}
