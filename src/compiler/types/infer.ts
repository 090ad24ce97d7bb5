/** The type of a value: with one common element type (`infer`), or with the type of each element (`inferDetailed`). */
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import {
  ANY,
  array,
  BINARY,
  boolean,
  containing,
  DEFAULT_TYPE,
  DEFERRED,
  float,
  hash,
  integer,
  literalString,
  regexp,
  SEM_VER_RANGE,
  struct,
  tuple,
  UNDEF,
  URI_TYPE,
  variant,
} from './build-type.ts';
import { commonTypeOf } from './common-type.ts';
import { sameType } from './same-type.ts';
import { printSemver } from './semver.ts';
import { exactly } from './size-range.ts';

/** What `type($value, reduced)` gives: `[1, 'a']` is Array[ScalarData, 2, 2]. */
export function infer(value: Value): PuppetType {
  if (isList(value)) {
    if (value.length === 0) return array(ANY, exactly(0));
    return array(commonTypeOf(value.map(infer)) ?? ANY, exactly(value.length));
  }
  if (isHash(value)) {
    if (value.size === 0) return hash(ANY, ANY, exactly(0));
    const key = commonTypeOf([...value.keys()].map(infer));
    return hash(key ?? ANY, commonTypeOf([...value.values()].map(infer)) ?? ANY, exactly(value.size));
  }
  return inferSingle(value);
}

/** What `type($value)` gives: `[1, 'a']` is a Tuple, a hash with string keys a Struct. */
export function inferDetailed(value: Value): PuppetType {
  if (isList(value)) return value.length === 0 ? infer(value) : tuple(value.map(inferDetailed));
  if (isHash(value)) return value.size === 0 ? infer(value) : inferHash(value);
  if (isType(value) || value === null || typeof value !== 'object' || value.kind !== 'semver')
    return inferSingle(value);
  return { kind: 'type', type: 'SemVer', ranges: [`${printSemver(value)} - ${printSemver(value)}`] };
}

function inferHash(value: PuppetHash): PuppetType {
  if ([...value.keys()].every(key => typeof key === 'string' && key !== '')) {
    return struct(
      [...value.entries()].map(([key, of]) => ({ name: key as string, optional: false, value: inferDetailed(of) })),
    );
  }
  return hash(
    union([...value.keys()].map(inferDetailed)),
    union([...value.values()].map(inferDetailed)),
    exactly(value.size),
  );
}

/** A Variant of types, each once; the type itself when it is only one. */
export function union(types: readonly PuppetType[]): PuppetType {
  const flat = types.flatMap(type => (type.type === 'Variant' ? type.types : [type]));
  const unique: PuppetType[] = [];
  for (const type of flat) if (!unique.some(known => sameType(known, type))) unique.push(type);
  return unique.length === 1 ? (unique[0] as PuppetType) : variant(unique);
}

function inferSingle(value: Exclude<Value, readonly Value[] | PuppetHash>): PuppetType {
  if (value === null) return UNDEF;
  switch (typeof value) {
    case 'string':
      return literalString(value);
    case 'bigint':
      return integer(value, value);
    case 'number':
      return float(value, value);
    case 'boolean':
      return boolean(value);
    default:
      return inferObject(value);
  }
}

function inferObject(
  value: Extract<Exclude<Value, readonly Value[] | PuppetHash>, { readonly kind: string }>,
): PuppetType {
  switch (value.kind) {
    case 'type':
      return containing('Type', value);
    case 'regexp':
      return regexp(value.source);
    case 'default':
      return DEFAULT_TYPE;
    case 'sensitive':
      return containing('Sensitive', infer(value.value));
    case 'binary':
      return BINARY;
    case 'timestamp':
      return { kind: 'type', type: 'Timestamp', from: value.nanoseconds, to: value.nanoseconds };
    case 'timespan':
      return { kind: 'type', type: 'Timespan', from: value.nanoseconds, to: value.nanoseconds };
    case 'semver':
      return { kind: 'type', type: 'SemVer', ranges: [] };
    case 'semver-range':
      return SEM_VER_RANGE;
    case 'uri':
      return URI_TYPE;
    case 'deferred':
      return DEFERRED;
  }
}
