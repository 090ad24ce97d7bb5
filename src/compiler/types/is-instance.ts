/** Is a value an instance of a type? https://www.puppet.com/docs/puppet/latest/lang_data_type */
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { regexpMatches } from './compile-regexp.ts';
import { isAlias, resolveAlias } from './expand-alias.ts';
import { infer } from './infer.ts';
import { initTypes } from './init-type.ts';
import { isAssignable } from './is-assignable.ts';
import { rangeIncludes } from './semver-range.ts';
import { contains, isUnbounded, textLength, tupleSize } from './size-range.ts';

/** Answers `$value =~ Type`. A name that is no known type has no instances. */
export function isInstance(type: PuppetType, value: Value): boolean {
  return instance(type, value, 0);
}

// a value is finite, so only a name that leads back to itself can go deeper than this without an end
const deepest = 1000;

function instance(type: PuppetType, value: Value, depth: number): boolean {
  if (depth > deepest) return false;
  const of = (inner: PuppetType, item: Value) => instance(inner, item, depth + 1);
  switch (type.type) {
    case 'Any':
      return true;
    case 'Undef':
      return value === null;
    case 'Optional':
      return value === null || of(type.of, value);
    case 'NotUndef':
      return value !== null && of(type.of, value);
    case 'Variant':
      return type.types.some(option => of(option, value));
    case 'Alias':
    case 'Data':
    case 'RichData':
      return of(resolveAlias(type), value);
    case 'Array':
      return isList(value) && contains(type.size, BigInt(value.length)) && value.every(item => of(type.element, item));
    case 'Tuple':
      return (
        isList(value) &&
        contains(tupleSize(type), BigInt(value.length)) &&
        (type.types.length === 0 ||
          value.every((item, at) => of(type.types[Math.min(at, type.types.length - 1)]!, item)))
      );
    case 'Hash':
      return isHash(value) && contains(type.size, BigInt(value.size)) && hashFits(type.key, type.value, value, of);
    case 'Struct':
      return isHash(value) && structFits(type, value, of);
    case 'Collection':
      return (isList(value) || isHash(value)) && contains(type.size, BigInt(isList(value) ? value.length : value.size));
    case 'Sensitive':
      return isKind(value, 'sensitive') && of(type.of, value.value);
    case 'Type':
      return isType(value) && isAssignable(type.of, value);
    case 'Iterable':
      return isIterable(type.of, value);
    default:
      return scalarInstance(type, value);
  }
}

type Inner = (type: PuppetType, value: Value) => boolean;

function hashFits(key: PuppetType, member: PuppetType, value: PuppetHash, of: Inner): boolean {
  for (const [k, v] of value.entries()) if (!of(key, k) || !of(member, v)) return false;
  return true;
}

function structFits(type: Extract<PuppetType, { type: 'Struct' }>, value: PuppetHash, of: Inner): boolean {
  let matched = 0;
  for (const member of type.members) {
    const given = value.get(member.name);
    if (given === undefined) {
      if (!member.optional) return false;
    } else {
      matched++;
      if (!of(member.value, given)) return false;
    }
  }
  return matched === value.size;
}

function isIterable(element: PuppetType, value: Value): boolean {
  if (element.type !== 'Any') return isAssignable({ kind: 'type', type: 'Iterable', of: element }, infer(value));
  if (typeof value === 'string' || isList(value) || isHash(value)) return true;
  if (typeof value === 'bigint') return value >= 0n;
  if (!isType(value)) return false;
  if (isAlias(value)) return isIterable(element, resolveAlias(value));
  return value.type === 'Enum' || (value.type === 'Integer' && value.from !== undefined && value.to !== undefined);
}

function isKind<K extends string>(value: Value, kind: K): value is Extract<Value, { kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

const scalarKinds: ReadonlySet<string> = new Set(['regexp', 'timestamp', 'timespan', 'semver', 'semver-range']);

/** ASCII letters fold, others do not: Ruby's casecmp. */
export function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, char => char.toLowerCase());
}

function stringInstance(type: Extract<PuppetType, { type: 'String' | 'Enum' | 'Pattern' }>, value: string): boolean {
  if (type.type === 'Pattern')
    return type.patterns.length === 0 || type.patterns.some(source => regexpMatches(source, value));
  if (type.type === 'Enum') {
    if (!type.caseInsensitive) return type.values.includes(value);
    return type.values.some(option => foldAscii(option) === foldAscii(value));
  }
  if (type.value !== undefined) return type.value === value;
  return isUnbounded(type.size) || contains(type.size, textLength(value));
}

function scalarInstance(type: PuppetType, value: Value): boolean {
  switch (type.type) {
    case 'String':
    case 'Enum':
    case 'Pattern':
      return typeof value === 'string' && stringInstance(type, value);
    case 'Integer':
      return typeof value === 'bigint' && contains(type, value);
    case 'Float':
      return typeof value === 'number' && contains(type, value);
    case 'Numeric':
      return typeof value === 'bigint' || typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean' && (type.value === undefined || type.value === value);
    case 'ScalarData':
      return ['string', 'bigint', 'number', 'boolean'].includes(typeof value);
    case 'Scalar':
      if (['string', 'bigint', 'number', 'boolean'].includes(typeof value)) return true;
      return typeof value === 'object' && value !== null && 'kind' in value && scalarKinds.has(value.kind);
    case 'Regexp':
      return isKind(value, 'regexp') && (type.pattern === undefined || type.pattern === value.source);
    case 'Default':
      return isKind(value, 'default');
    case 'SemVer':
      return (
        isKind(value, 'semver') && (type.ranges.length === 0 || type.ranges.some(range => rangeIncludes(range, value)))
      );
    case 'SemVerRange':
      return isKind(value, 'semver-range');
    case 'Timestamp':
      return isKind(value, 'timestamp') && contains(type, value.nanoseconds);
    case 'Timespan':
      return isKind(value, 'timespan') && contains(type, value.nanoseconds);
    case 'Binary':
      return isKind(value, 'binary');
    case 'URI':
      return isKind(value, 'uri');
    case 'Deferred':
      return isKind(value, 'deferred');
    case 'Init':
      return initTypes(type).some(option => isInstance(option, value));
    default:
      // Class, Resource and CatalogEntry describe what is in a catalog; a reference to it is a Type[…]. The rest has no instances
      return false;
  }
}
