/** Can every instance of one type stand where another is expected? Puppet's subtype relation. */
import type { CallableType, PuppetType, Range } from '../../model/type.ts';
import { isAlias, resolveAlias } from './expand-alias.ts';
import { initTypes } from './init-type.ts';
import { iterableElement } from './iterable-element.ts';
import { sameType } from './same-type.ts';
import { rangeCovers } from './semver-range.ts';
import { contains, covers, coversSize, exactly, isEmptyRange, sameRange, tupleSize } from './size-range.ts';
import { textInside } from './text-inside.ts';

/** Comparisons of aliases under way: a recursive alias comes back to one of them. */
type Guard = readonly (readonly [PuppetType, PuppetType])[];

/** Answers `given <= expected` for types. */
export function isAssignable(expected: PuppetType, given: PuppetType): boolean {
  return assignable(expected, given, []);
}

const UNDEF: PuppetType = { kind: 'type', type: 'Undef' };

/** May the value be undef? */
export function acceptsUndef(type: PuppetType): boolean {
  return assignable(type, UNDEF, []);
}

function sameAlias(a: PuppetType, b: PuppetType): boolean {
  return a === b || (a.type === 'Alias' && b.type === 'Alias' && a.name === b.name);
}

function assignable(t: PuppetType, o: PuppetType, guard: Guard): boolean {
  if (t.type === 'Any' || t === o) return true;
  if (isAlias(t) || isAlias(o)) {
    if (sameAlias(t, o)) return true;
    const seen = guard.find(([a, b]) => sameAlias(a, t) && sameAlias(b, o));
    // back where it began: nothing spoke against it if both sides unfold together, else no step was made
    if (seen) return isAlias(o);
    const deeper: Guard = [...guard, [t, o]];
    if (isAlias(o)) return assignable(t, resolveAlias(o), deeper);
    if (isAlias(t)) return assignable(resolveAlias(t), o, deeper);
  }
  switch (o.type) {
    case 'Variant':
      if (t.type === 'Variant' && t.types.length === 0) return true;
      if (t.type === 'NotUndef' && o.types.length === 0) return isInside(t, o, guard);
      return o.types.length > 0 && o.types.every(option => assignable(t, option, guard));
    case 'Optional':
      return assignable(t, UNDEF, guard) && assignable(t, o.of, guard);
    case 'NotUndef':
      if (o.of.type !== 'Any' && !assignable(o.of, UNDEF, [])) return assignable(t, o.of, guard);
      return isInside(t, o, guard);
    default:
      return isInside(t, o, guard);
  }
}

/** The rule of the expected type; the given one is no alias and no plain union here. */
function isInside(t: PuppetType, o: PuppetType, guard: Guard): boolean {
  switch (t.type) {
    case 'Any':
      return true;
    case 'Variant':
      return t.types.some(option => assignable(option, o, guard));
    case 'Optional':
      // without a type it says nothing at all
      return o.type === 'Undef' || t.of.type === 'Undef' || assignable(t.of, o, guard);
    case 'NotUndef':
      return !assignable(o, UNDEF, []) && (t.of.type === 'Any' || assignable(t.of, o, guard));
    case 'Type':
    case 'Sensitive':
    case 'Iterator':
      return o.type === t.type && (t.of.type === 'Any' || assignable(t.of, o.of, guard));
    case 'Iterable': {
      if (o.type === 'Array' && isEmptyRange(o.size)) return true;
      const element = iterableElement(o);
      if (element === undefined) return false;
      return t.of.type === 'Any' || (element !== null && assignable(t.of, element, guard));
    }
    case 'Collection':
    case 'Array':
    case 'Tuple':
    case 'Hash':
    case 'Struct':
      return collectionInside(t, o, guard);
    case 'Callable':
      return o.type === 'Callable' && callableInside(t, o, guard);
    case 'Init':
      if (o.type === 'Init') return !t.of || (o.of !== undefined && assignable(t.of, o.of, guard));
      return initTypes(t).some(option => assignable(option, o, guard));
    default:
      return plainInside(t, o);
  }
}

const scalars: ReadonlySet<string> = new Set([
  'Scalar', 'ScalarData', 'Numeric', 'Integer', 'Float', 'String', 'Enum', 'Pattern', 'Boolean',
  'Regexp', 'SemVer', 'SemVerRange', 'Timestamp', 'Timespan',
]); // biome-ignore format: a table
const scalarData: ReadonlySet<string> = new Set([
  'ScalarData',
  'Numeric',
  'Integer',
  'Float',
  'String',
  'Enum',
  'Pattern',
  'Boolean',
]);

function plainInside(t: PuppetType, o: PuppetType): boolean {
  switch (t.type) {
    case 'Scalar':
      return scalars.has(o.type);
    case 'ScalarData':
      return scalarData.has(o.type);
    case 'Numeric':
      return o.type === 'Numeric' || o.type === 'Integer' || o.type === 'Float';
    case 'Integer':
      return o.type === 'Integer' && covers(t, o);
    case 'Float':
      return o.type === 'Float' && covers(t, o);
    case 'Timestamp':
    case 'Timespan':
      return o.type === t.type && covers(t, o);
    case 'Boolean':
      return o.type === 'Boolean' && (t.value === undefined || t.value === o.value);
    case 'String':
    case 'Enum':
    case 'Pattern':
      return textInside(t, o);
    case 'Regexp':
      return o.type === 'Regexp' && (t.pattern === undefined || t.pattern === o.pattern);
    case 'SemVer':
      if (o.type !== 'SemVer') return false;
      if (t.ranges.length === 0) return true;
      return o.ranges.length > 0 && o.ranges.every(inner => t.ranges.some(outer => rangeCovers(outer, inner)));
    case 'CatalogEntry':
      return o.type === 'CatalogEntry' || o.type === 'Class' || o.type === 'Resource';
    case 'Class':
      return o.type === 'Class' && (t.name === undefined || t.name === o.name);
    case 'Resource':
      if (o.type !== 'Resource') return false;
      if (t.typeName === undefined) return true;
      return t.typeName.toLowerCase() === o.typeName?.toLowerCase() && (t.title === undefined || t.title === o.title);
    case 'Runtime':
      return (
        o.type === 'Runtime' &&
        (t.runtime === undefined || (t.runtime === o.runtime && (t.name === undefined || t.name === o.name)))
      );
    default:
      return sameType(t, o);
  }
}

function collectionInside(
  t: Extract<PuppetType, { type: 'Collection' | 'Array' | 'Tuple' | 'Hash' | 'Struct' }>,
  o: PuppetType,
  guard: Guard,
): boolean {
  switch (t.type) {
    case 'Collection': {
      const size = sizeOf(o);
      return size !== undefined && coversSize(t.size, size);
    }
    case 'Array':
      if (o.type === 'Tuple') {
        const size = o.size ?? exactly(o.types.length);
        return coversSize(t.size, size) && o.types.every(item => assignable(t.element, item, guard));
      }
      if (o.type !== 'Array' || !coversSize(t.size, o.size)) return false;
      return isEmptyRange(o.size) || assignable(t.element, o.element, guard);
    case 'Tuple':
      return sameType(t, o) || ((o.type === 'Tuple' || o.type === 'Array') && tupleInside(t, o, guard));
    case 'Hash':
      if (o.type === 'Struct') {
        const size = BigInt(o.members.length);
        const key = (name: string): PuppetType => ({
          kind: 'type',
          type: 'String',
          size: { from: undefined, to: undefined },
          value: name,
        });
        return (
          contains(t.size, size) &&
          o.members.every(m => assignable(t.key, key(m.name), guard) && assignable(t.value, m.value, guard))
        );
      }
      if (o.type !== 'Hash') return false;
      if (isEmptyRange(o.size)) return coversSize(t.size, o.size);
      return assignable(t.key, o.key, guard) && assignable(t.value, o.value, guard) && coversSize(t.size, o.size);
    case 'Struct':
      return o.type === 'Struct' ? structInside(t, o, guard) : o.type === 'Hash' && hashInsideStruct(t, o, guard);
  }
}

function sizeOf(o: PuppetType): Range<bigint> | undefined {
  if (o.type === 'Collection' || o.type === 'Array' || o.type === 'Hash') return o.size;
  if (o.type === 'Tuple') return o.size ?? exactly(o.types.length);
  return o.type === 'Struct' ? exactly(o.members.length) : undefined;
}

type Tuple = Extract<PuppetType, { type: 'Tuple' }>;

function tupleInside(t: Tuple, o: Tuple | Extract<PuppetType, { type: 'Array' }>, guard: Guard): boolean {
  const at = (index: number) => t.types[Math.min(index, t.types.length - 1)] as PuppetType;
  const size = o.type === 'Tuple' ? tupleSize(o) : o.size;
  if (!coversSize(tupleSize(t), size)) return false;
  if (t.types.length === 0) return true;
  if (o.type === 'Tuple') {
    if (o.types.length === 0) return tupleSize(t).from === 0n;
    return o.types.every((item, index) => assignable(at(index), item, guard));
  }
  const count = size.to !== undefined && size.to < BigInt(t.types.length) ? Number(size.to) : t.types.length;
  return t.types.slice(0, count).every(item => assignable(item, o.element, guard));
}

type Struct = Extract<PuppetType, { type: 'Struct' }>;

function structInside(t: Struct, o: Struct, guard: Guard): boolean {
  let matched = 0;
  for (const member of t.members) {
    const other = o.members.find(({ name }) => name === member.name);
    if (!other) {
      if (!member.optional) return false;
      continue;
    }
    matched++;
    if ((other.optional && !member.optional) || !assignable(member.value, other.value, guard)) return false;
  }
  return matched === o.members.length;
}

function hashInsideStruct(t: Struct, o: Extract<PuppetType, { type: 'Hash' }>, guard: Guard): boolean {
  const required = t.members.filter(member => !member.optional);
  const string: PuppetType = {
    kind: 'type',
    type: 'String',
    size: { from: undefined, to: undefined },
    value: undefined,
  };
  const fits = required.every(member => assignable(member.value, o.value, guard) && assignable(string, o.key, guard));
  return fits && coversSize({ from: BigInt(required.length), to: BigInt(t.members.length) }, o.size);
}

/** Parameters are compared the other way round: what is called must take everything it may be called with. */
function callableInside(t: CallableType, o: CallableType, guard: Guard): boolean {
  const any: PuppetType = { kind: 'type', type: 'Any' };
  if (t.returns && !assignable(t.returns, o.returns ?? any, guard)) return false;
  if (!t.parameters) return true;
  if (!o.parameters) return false;
  if (!parametersInside({ types: o.parameters, size: o.size }, { types: t.parameters, size: t.size }, guard))
    return false;
  return assignable(o.block ?? UNDEF, t.block ?? UNDEF, guard);
}

interface Parameters {
  readonly types: readonly PuppetType[];
  readonly size: Range<bigint> | undefined;
}
function parametersInside(t: Parameters, o: Parameters, guard: Guard): boolean {
  if (sameRange(t.size, o.size) && t.types.length === 0 && o.types.length === 0) return true;
  if (!coversSize(parameterSize(t), parameterSize(o))) return false;
  // a number of parameters without types takes anything
  if (t.types.length === 0 || o.types.length === 0) return true;
  return o.types.every((item, index) =>
    assignable(t.types[Math.min(index, t.types.length - 1)] as PuppetType, item, guard),
  );
}
/** How many arguments a callable takes. `Callable[0, 0]` and a list of no types both take none. */
function parameterSize(parameters: Parameters): Range<bigint> {
  return parameters.size ?? exactly(parameters.types.length);
}
