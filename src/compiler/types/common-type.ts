/** The nearest type that takes in two others: how Puppet infers the element type of a list. */
import type { PuppetType } from '../../model/type.ts';
import {
  ANY,
  array,
  callable,
  containing,
  DATA,
  enumOf,
  hash,
  NUMERIC,
  pattern,
  RICH_DATA,
  regexp,
  resource,
  SCALAR,
  SCALAR_DATA,
  string,
  variant,
} from './build-type.ts';
import { isAssignable } from './is-assignable.ts';
import { sameType } from './same-type.ts';
import { isEmptyRange, isUnbounded, span } from './size-range.ts';

/** Reduces types to one; undefined for none. Undef among others disappears, as in Puppet. */
export function commonTypeOf(types: Iterable<PuppetType>): PuppetType | undefined {
  let common: PuppetType | undefined;
  for (const type of types) common = common === undefined ? type : commonType(common, type);
  return common;
}

function commonType(a: PuppetType, b: PuppetType): PuppetType {
  if (a.type === 'Undef') return b;
  if (b.type === 'Undef') return a;
  if (isAssignable(a, b)) return a;
  if (isAssignable(b, a)) return b;
  return sameKind(a, b) ?? abstractType(a, b);
}

/** Two types of one kind that differ in their parameters. */
function sameKind(a: PuppetType, b: PuppetType): PuppetType | undefined {
  if (a.type === 'Array' && b.type === 'Array') return commonArray(a, b);
  if (a.type === 'Hash' && b.type === 'Hash') return commonHash(a, b);
  if (a.type === 'Class' && b.type === 'Class') return { kind: 'type', type: 'Class', name: undefined };
  if (a.type === 'Resource' && b.type === 'Resource') {
    return a.typeName?.toLowerCase() === b.typeName?.toLowerCase() ? resource(a.typeName) : resource();
  }
  if (a.type === 'Integer' && b.type === 'Integer') return { kind: 'type', type: 'Integer', ...span(a, b) };
  if (a.type === 'Float' && b.type === 'Float') return { kind: 'type', type: 'Float', ...span(a, b) };
  if ((a.type === 'String' || a.type === 'Enum') && (b.type === 'String' || b.type === 'Enum')) return commonText(a, b);
  if (a.type === 'Pattern' && b.type === 'Pattern') return pattern([...a.patterns, ...b.patterns]);
  if (a.type === 'Variant' && b.type === 'Variant') {
    return variant([...a.types, ...b.types.filter(type => !a.types.some(known => sameType(known, type)))]);
  }
  if (a.type === 'Regexp' && b.type === 'Regexp') return regexp();
  if (a.type === 'Callable' && b.type === 'Callable') return callable();
  return undefined;
}

type List = Extract<PuppetType, { type: 'Array' }>;
type Map = Extract<PuppetType, { type: 'Hash' }>;

/** An empty one says nothing about elements. */
function commonArray(a: List, b: List): PuppetType {
  if (isEmptyRange(a.size) || isEmptyRange(b.size)) return array(isEmptyRange(a.size) ? b.element : a.element);
  return array(commonType(a.element, b.element));
}
function commonHash(a: Map, b: Map): PuppetType {
  const [full, other] = isEmptyRange(a.size) ? [b, a] : [a, b];
  if (isEmptyRange(other.size)) return hash(full.key, full.value);
  return hash(commonType(a.key, b.key), commonType(a.value, b.value));
}

type Text = Extract<PuppetType, { type: 'String' | 'Enum' }>;

function commonText(a: Text, b: Text): PuppetType {
  const values = (type: Text) =>
    type.type === 'Enum' ? type.values : type.value === undefined ? undefined : [type.value];
  const left = values(a);
  const right = values(b);
  if (a.type === 'String' && b.type === 'String' && !isUnbounded(a.size) && !isUnbounded(b.size)) {
    const size = span(a.size, b.size);
    return string(size.from, size.to);
  }
  if (left && right) return enumOf([...left, ...right]);
  return a.type === 'Enum' || b.type === 'Enum' ? enumOf([]) : string();
}

/** The narrowest of the abstract types that takes both. */
function abstractType(a: PuppetType, b: PuppetType): PuppetType {
  for (const candidate of [NUMERIC, SCALAR_DATA, SCALAR, DATA] as const) {
    if (isAssignable(candidate, a) && isAssignable(candidate, b)) return candidate;
  }
  if (a.type === 'Type' && b.type === 'Type') return containing('Type', commonType(a.of, b.of));
  return isAssignable(RICH_DATA, a) && isAssignable(RICH_DATA, b) ? RICH_DATA : ANY;
}
