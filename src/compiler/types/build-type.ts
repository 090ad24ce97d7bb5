/**
 * Data types from their parts: the plain ones as constants, the others as functions that keep Puppet's invariants
 * (Enum values unique and sorted, sizes never negative, an Optional key where a Struct value may be undef).
 */
import type {
  ArrayType,
  BooleanType,
  CallableType,
  CollectionType,
  EnumType,
  FloatType,
  HashType,
  IntegerType,
  PatternType,
  PuppetType,
  Range,
  RegexpType,
  ResourceType,
  StringType,
  StructMember,
  StructType,
  TupleType,
  VariantType,
} from '../../model/type.ts';

function plain<T extends string>(type: T): { readonly kind: 'type'; readonly type: T } {
  return Object.freeze({ kind: 'type', type });
}

export const ANY = plain('Any');
export const UNDEF = plain('Undef');
export const DEFAULT_TYPE = plain('Default');
export const SCALAR = plain('Scalar');
export const SCALAR_DATA = plain('ScalarData');
export const DATA = plain('Data');
export const RICH_DATA = plain('RichData');
export const NUMERIC = plain('Numeric');
export const CATALOG_ENTRY = plain('CatalogEntry');
export const SEM_VER_RANGE = plain('SemVerRange');
export const BINARY = plain('Binary');
export const URI_TYPE = plain('URI');
export const DEFERRED = plain('Deferred');

/** No bounds given at all; prints as nothing. `Integer[0, default]` prints its zero and is another range. */
export const UNBOUNDED: Range<never> = Object.freeze({ from: undefined, to: undefined });

export function integer(from?: bigint, to?: bigint): IntegerType {
  return { kind: 'type', type: 'Integer', from, to };
}
export function float(from?: number, to?: number): FloatType {
  return { kind: 'type', type: 'Float', from, to };
}
export function boolean(value?: boolean): BooleanType {
  return { kind: 'type', type: 'Boolean', value };
}
export function string(from?: bigint, to?: bigint): StringType {
  return { kind: 'type', type: 'String', size: { from, to }, value: undefined };
}
/** The type of exactly one string: made by inference, and by `Optional['x']` and Struct keys. */
export function literalString(value: string): StringType {
  return { kind: 'type', type: 'String', size: UNBOUNDED, value };
}

/** Compares strings by code point, as Ruby sorts UTF-8 text. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const order = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
export function enumOf(values: readonly string[], caseInsensitive = false): EnumType {
  return { kind: 'type', type: 'Enum', values: [...new Set(values)].sort(byCodePoint), caseInsensitive };
}
export function pattern(sources: readonly string[]): PatternType {
  return { kind: 'type', type: 'Pattern', patterns: [...new Set(sources)] };
}
export function regexp(source?: string): RegexpType {
  return { kind: 'type', type: 'Regexp', pattern: source };
}
export function collection(size: Range<bigint> = UNBOUNDED): CollectionType {
  return { kind: 'type', type: 'Collection', size };
}
export function array(element: PuppetType = ANY, size: Range<bigint> = UNBOUNDED): ArrayType {
  return { kind: 'type', type: 'Array', element, size };
}
export function hash(key: PuppetType = ANY, value: PuppetType = ANY, size: Range<bigint> = UNBOUNDED): HashType {
  return { kind: 'type', type: 'Hash', key, value, size };
}
export function tuple(types: readonly PuppetType[], size?: Range<bigint>): TupleType {
  return { kind: 'type', type: 'Tuple', types, size };
}
export function struct(members: readonly StructMember[]): StructType {
  return { kind: 'type', type: 'Struct', members };
}
export function variant(types: readonly PuppetType[]): VariantType {
  return { kind: 'type', type: 'Variant', types };
}
export function callable(
  parameters?: readonly PuppetType[],
  size?: Range<bigint>,
  block?: PuppetType,
  returns?: PuppetType,
): CallableType {
  return {
    kind: 'type',
    type: 'Callable',
    parameters,
    size,
    block,
    returns: returns?.type === 'Any' ? undefined : returns,
  };
}
type Container = 'Optional' | 'NotUndef' | 'Type' | 'Sensitive' | 'Iterable' | 'Iterator';
/** A type that contains one other: `containing('Optional', string())`. Optional without an argument contains Undef. */
export function containing<T extends Container>(type: T, of: PuppetType = ANY): Extract<PuppetType, { type: T }> {
  return { kind: 'type', type, of } as Extract<PuppetType, { type: T }>;
}

/** `foo::bar` as it stands in references: `Foo::Bar`. A name that begins with a capital stays as it is. */
export function capitalizeSegments(name: string): string {
  if (/^[A-Z]/.test(name)) return name;
  return name
    .split('::')
    .map(segment => segment.charAt(0).toUpperCase() + segment.slice(1).toLowerCase())
    .join('::');
}
export function resource(typeName?: string, title?: string): ResourceType {
  return {
    kind: 'type',
    type: 'Resource',
    typeName: typeName === undefined ? undefined : capitalizeSegments(typeName),
    title,
  };
}
