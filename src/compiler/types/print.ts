/** Types as Puppet prints them: `Hash[String, Array[Integer[0, 10], 1]]`. */
import type { CallableType, PuppetType, Range, StructMember } from '../../model/type.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { capitalizeSegments } from './build-type.ts';
import { acceptsUndef } from './is-assignable.ts';
import { printFloat } from './print-float.ts';
import { printTimespan, printTimestamp } from './print-time.ts';
import { delimitRegexp, quoteString } from './quote-string.ts';
import { printSemver } from './semver.ts';
import { asSize, isEmptyRange, isUnbounded } from './size-range.ts';

interface Style {
  /** Aliases with what they stand for: `Foo = Integer`. */
  readonly expandAliases: boolean;
}

/**
 * The type as text. Reading it back gives the same type (except for literal strings, which print as String).
 * An alias by itself shows what it stands for, inside other types only its name.
 */
export function typeToString(type: PuppetType): string {
  return print(type, { expandAliases: type.type === 'Alias' });
}

/** The type as text, aliases with their meaning: as messages about mismatches show it. */
export function typeToExpandedString(type: PuppetType): string {
  return print(type, { expandAliases: true });
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? name : `${name}[${items.join(', ')}]`;
}

/** Bounds as arguments. An open upper bound is left out. */
function bounds<T>(range: Range<T> | undefined, show: (bound: T) => string): string[] {
  if (!range || isUnbounded(range)) return [];
  const from = range.from === undefined ? 'default' : show(range.from);
  return range.to === undefined ? [from] : [from, show(range.to)];
}
const digits = (bound: bigint) => String(bound);
function sizeBounds(size: Range<bigint> | undefined): string[] {
  return !size || isUnbounded(size) ? [] : bounds(asSize(size), digits);
}
/** A point in time that is both bounds prints once. */
function timeBounds(range: Range<bigint>, show: (bound: bigint) => string): string[] {
  const printed = bounds(range, bound => `'${show(bound)}'`);
  return range.from === range.to ? printed.slice(0, 1) : printed;
}

function print(type: PuppetType, style: Style): string {
  const inner = (of: PuppetType) => print(of, style);
  switch (type.type) {
    case 'Integer':
      return list('Integer', bounds(type, digits));
    case 'Float':
      return list('Float', bounds(type, printFloat));
    case 'Boolean':
      return list('Boolean', type.value === undefined ? [] : [String(type.value)]);
    case 'String':
      return list('String', sizeBounds(type.size));
    case 'Enum':
      return list('Enum', [...type.values.map(quoteString), ...(type.caseInsensitive ? ['true'] : [])]);
    case 'Pattern':
      return list('Pattern', type.patterns.map(delimitRegexp));
    case 'Regexp':
      return list('Regexp', type.pattern === undefined ? [] : [delimitRegexp(type.pattern)]);
    case 'SemVer':
      return list(
        'SemVer',
        type.ranges.map(range => `'${range}'`),
      );
    case 'Timestamp':
      return list('Timestamp', timeBounds(type, printTimestamp));
    case 'Timespan':
      return list('Timespan', timeBounds(type, printTimespan));
    case 'Class':
      return list('Class', type.name === undefined ? [] : [type.name]);
    case 'Resource':
      if (type.typeName === undefined) return 'Resource';
      return list(capitalizeSegments(type.typeName), type.title === undefined ? [] : [quoteString(type.title)]);
    case 'Runtime':
      return list('Runtime', type.runtime === undefined ? [] : [type.runtime, quoteString(type.name ?? '')]);
    case 'Reference':
      return `TypeReference[${quoteString(type.text)}]`;
    case 'Alias':
      return style.expandAliases ? `${type.name} = ${printAlias(type)}` : type.name;
    default:
      return printContainer(type, inner);
  }
}

/** What an alias stands for; names inside stay names, so that a recursive one ends. */
function printAlias(type: Extract<PuppetType, { type: 'Alias' }>): string {
  const seen = new Set([type.name]);
  const inner = (of: PuppetType): string => {
    if (of.type !== 'Alias') return printContainerOr(of, inner);
    if (seen.has(of.name)) return of.name;
    seen.add(of.name);
    const printed = `${of.name} = ${inner(of.resolve())}`;
    seen.delete(of.name);
    return printed;
  };
  return inner(type.resolve());
}
function printContainerOr(type: PuppetType, inner: (of: PuppetType) => string): string {
  return containers.has(type.type) ? printContainer(type, inner) : print(type, { expandAliases: true });
}
const containers: ReadonlySet<string> = new Set([
  'Collection', 'Array', 'Hash', 'Tuple', 'Struct', 'Variant', 'Optional', 'NotUndef', 'Type', 'Sensitive', 'Iterable', 'Iterator', 'Callable', 'Init',
]); // biome-ignore format: a table

function printContainer(type: PuppetType, inner: (of: PuppetType) => string): string {
  switch (type.type) {
    case 'Collection':
      return list('Collection', sizeBounds(type.size));
    case 'Array':
      if (isEmptyRange(type.size)) return 'Array[0, 0]';
      if (type.element.type === 'Any' && isUnbounded(type.size)) return 'Array';
      return list('Array', [inner(type.element), ...sizeBounds(type.size)]);
    case 'Hash':
      if (isEmptyRange(type.size)) return 'Hash[0, 0]';
      if (type.key.type === 'Any' && type.value.type === 'Any' && isUnbounded(type.size)) return 'Hash';
      return list('Hash', [inner(type.key), inner(type.value), ...sizeBounds(type.size)]);
    case 'Tuple':
      return type.types.length === 0 ? 'Tuple' : list('Tuple', [...type.types.map(inner), ...sizeBounds(type.size)]);
    case 'Struct':
      return type.members.length === 0
        ? 'Struct'
        : `Struct[{${type.members.map(m => printMember(m, inner)).join(', ')}}]`;
    case 'Variant':
      return list('Variant', type.types.map(inner));
    case 'Optional':
    case 'NotUndef':
      if (type.of.type === 'String' && type.of.value !== undefined)
        return list(type.type, [quoteString(type.of.value)]);
      return list(type.type, type.of.type === bare[type.type] ? [] : [inner(type.of)]);
    case 'Type':
    case 'Sensitive':
    case 'Iterable':
    case 'Iterator':
      return list(type.type, type.of.type === 'Any' ? [] : [inner(type.of)]);
    case 'Callable':
      return printCallable(type, inner);
    case 'Init':
      return list(
        'Init',
        type.of ? [inner(type.of), ...type.arguments.map(argument => printArgument(argument, inner))] : [],
      );
    default:
      return type.type;
  }
}

/** What a container without an argument has in it. */
const bare = { Optional: 'Undef', NotUndef: 'Any' } as const;

/** The key says what the value's type does not: may it be missing, must it be there. */
function printMember(member: StructMember, inner: (of: PuppetType) => string): string {
  const name = quoteString(member.name);
  const undef = acceptsUndef(member.value);
  const key = member.optional === undef ? name : member.optional ? `Optional[${name}]` : `NotUndef[${name}]`;
  return `${key} => ${inner(member.value)}`;
}

function printCallable(type: CallableType, inner: (of: PuppetType) => string): string {
  if (!type.parameters) return type.returns ? `Callable[[], ${inner(type.returns)}]` : 'Callable';
  const size = sizeBounds(type.size);
  const types = type.parameters.map(inner);
  const items = [
    ...types,
    ...(types.length === 0 && size.length === 0 ? ['0', '0'] : size),
    ...(type.block ? [inner(type.block)] : []),
  ];
  return type.returns ? `Callable[[${items.join(', ')}], ${inner(type.returns)}]` : list('Callable', items);
}

/** A value among the arguments of a type, such as those of Init. */
function printArgument(value: Value, inner: (of: PuppetType) => string): string {
  if (value === null) return 'undef';
  if (typeof value === 'string') return quoteString(value);
  if (typeof value === 'number') return printFloat(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(item => printArgument(item, inner)).join(', ')}]`;
  if (isHash(value)) {
    return `{${[...value.entries()].map(([k, v]) => `${printArgument(k, inner)} => ${printArgument(v, inner)}`).join(', ')}}`;
  }
  if (isType(value)) return inner(value);
  if (value.kind === 'regexp') return delimitRegexp(value.source);
  if (value.kind === 'semver') return `'${printSemver(value)}'`;
  if (value.kind === 'timestamp') return `'${printTimestamp(value.nanoseconds)}'`;
  if (value.kind === 'timespan') return `'${printTimespan(value.nanoseconds)}'`;
  if (value.kind === 'semver-range') return `'${value.source}'`;
  return value.kind === 'uri' ? `URI('${value.value}')` : value.kind;
}
