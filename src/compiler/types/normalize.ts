/** The simplest form of a type: nested unions flattened, enumerations and ranges merged, Undef turned into Optional. */
import type { PuppetType, Range } from '../../model/type.ts';
import { array, callable, collection, containing, enumOf, hash, pattern, struct, tuple, UNDEF } from './build-type.ts';
import { union } from './infer.ts';
import { acceptsUndef } from './is-assignable.ts';
import { isEmptyRange, span } from './size-range.ts';

/** As Puppet normalises what an alias stands for and what it reports in mismatches. */
export function normalize(type: PuppetType): PuppetType {
  switch (type.type) {
    case 'Collection':
      return collection();
    case 'Array':
      // Puppet drops the size here, and so an alias for Array[Any, 1] takes an empty list
      return type.element.type === 'Any' && !isEmptyRange(type.size)
        ? array()
        : array(normalize(type.element), type.size);
    case 'Hash':
      return hash(normalize(type.key), normalize(type.value), type.size);
    case 'Tuple':
      return tuple(type.types.map(normalize), type.size);
    case 'Struct':
      return struct(type.members.map(member => ({ ...member, value: normalize(member.value) })));
    case 'Type':
    case 'Sensitive':
    case 'Iterable':
    case 'Iterator':
      return containing(type.type, normalize(type.of));
    case 'Optional':
      return normalizeOptional(normalize(type.of));
    case 'NotUndef':
      return normalizeNotUndef(normalize(type.of));
    case 'Callable':
      return callable(
        type.parameters?.map(normalize),
        type.size,
        type.block && normalize(type.block),
        type.returns && normalize(type.returns),
      );
    case 'Variant':
      return type.types.length === 0 ? type : normalizeVariant(type.types.map(normalize));
    default:
      return type;
  }
}

function normalizeOptional(of: PuppetType): PuppetType {
  if (of.type === 'Undef') return containing('Optional', UNDEF);
  if (of.type === 'NotUndef') return normalizeOptional(of.of);
  return acceptsUndef(of) ? of : containing('Optional', of);
}

function normalizeNotUndef(of: PuppetType): PuppetType {
  if (of.type === 'Any') return containing('NotUndef');
  if (of.type === 'Optional') return normalizeNotUndef(of.of);
  return acceptsUndef(of) ? containing('NotUndef', of) : of;
}

function normalizeVariant(types: readonly PuppetType[]): PuppetType {
  if (types.length === 1) return types[0] as PuppetType;
  if (types.some(type => type === UNDEF || type.type === 'Undef' || type.type === 'Optional')) {
    const others = types.filter(type => type.type !== 'Undef').map(type => (type.type === 'Optional' ? type.of : type));
    return normalizeOptional(normalize(union(others)));
  }
  let merged = types.flatMap(type => (type.type === 'Variant' ? type.types : [type]));
  for (const step of [mergeNotUndefs, mergeEnums, mergeCaseInsensitiveEnums, mergePatterns, mergeNumbers])
    merged = step(merged);
  return merged.length === 1 ? (merged[0] as PuppetType) : union(merged);
}

/** Puts one merged type behind the others in place of several. */
function mergeWhere(
  types: PuppetType[],
  belongs: (type: PuppetType) => boolean,
  merge: (found: PuppetType[]) => PuppetType,
): PuppetType[] {
  const found = types.filter(belongs);
  return found.length > 1 ? [...types.filter(type => !belongs(type)), merge(found)] : types;
}

function mergeNotUndefs(types: PuppetType[]): PuppetType[] {
  const inner = (type: PuppetType) => (type.type === 'NotUndef' ? type.of : type);
  return mergeWhere(
    types,
    type => type.type === 'NotUndef',
    found => containing('NotUndef', normalize(union(found.map(inner)))),
  );
}

function mergeEnums(types: PuppetType[]): PuppetType[] {
  const isEnum = (type: PuppetType) =>
    (type.type === 'Enum' && type.values.length > 0 && !type.caseInsensitive) ||
    (type.type === 'String' && type.value !== undefined);
  const values = (type: PuppetType) =>
    type.type === 'Enum' ? type.values : type.type === 'String' && type.value !== undefined ? [type.value] : [];
  return mergeWhere(types, isEnum, found => enumOf(found.flatMap(values)));
}

function mergeCaseInsensitiveEnums(types: PuppetType[]): PuppetType[] {
  const isEnum = (type: PuppetType) => type.type === 'Enum' && type.values.length > 0 && type.caseInsensitive;
  const values = (type: PuppetType) => (type.type === 'Enum' ? type.values.map(value => value.toLowerCase()) : []);
  return mergeWhere(types, isEnum, found => enumOf(found.flatMap(values), true));
}

function mergePatterns(types: PuppetType[]): PuppetType[] {
  const sources = (type: PuppetType) => (type.type === 'Pattern' ? type.patterns : []);
  return mergeWhere(
    types,
    type => type.type === 'Pattern',
    found => pattern(found.flatMap(sources)),
  );
}

/** Ranges of one kind that overlap, and integers that follow one another, become one range. */
function mergeNumbers(types: PuppetType[]): PuppetType[] {
  let result = types;
  for (const kind of ['Integer', 'Float', 'Timespan', 'Timestamp'] as const) {
    const ranges = result.filter(type => type.type === kind) as Ranged[];
    if (ranges.length > 1) result = [...mergeRanges(ranges), ...result.filter(type => type.type !== kind)];
  }
  return result;
}

type Ranged = Extract<PuppetType, { type: 'Integer' | 'Float' | 'Timespan' | 'Timestamp' }>;

function mergeRanges(types: readonly Ranged[]): Ranged[] {
  const result: Ranged[] = [];
  let rest = [...types];
  while (rest.length > 0) {
    let merged = rest.pop() as Ranged;
    const apart: Ranged[] = [];
    for (const other of rest) {
      if (touch(merged, other)) merged = { ...merged, ...span<bigint | number>(merged, other) } as Ranged;
      else apart.push(other);
    }
    result.push(merged);
    rest = apart;
  }
  return result;
}

function touch(a: Ranged, b: Ranged): boolean {
  const before = (x: Range<bigint | number>, y: Range<bigint | number>) =>
    x.to !== undefined && y.from !== undefined && x.to < y.from;
  if (!before(a, b) && !before(b, a)) return true;
  if (a.type !== 'Integer' || b.type !== 'Integer') return false;
  const next = (x: Range<bigint>, y: Range<bigint>) =>
    x.to !== undefined && y.from !== undefined && x.to + 1n === y.from;
  return next(a, b) || next(b, a);
}
