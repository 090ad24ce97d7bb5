/** Data types of the Puppet language, as values. `kind` tells a type from other values, `type` which one it is. */
import type { Value } from './value.ts';

/** Bounds of a range; undefined is open (`default`). */
export interface Range<T> {
  readonly from: T | undefined;
  readonly to: T | undefined;
}

interface Base<T extends string> {
  readonly kind: 'type';
  readonly type: T;
}

export interface AnyType extends Base<'Any'> {}
export interface UndefType extends Base<'Undef'> {}
export interface DefaultType extends Base<'Default'> {}
export interface ScalarType extends Base<'Scalar'> {}
export interface ScalarDataType extends Base<'ScalarData'> {}
export interface DataType extends Base<'Data'> {}
export interface RichDataType extends Base<'RichData'> {}
export interface NumericType extends Base<'Numeric'> {}
export interface IntegerType extends Base<'Integer'>, Range<bigint> {}
export interface FloatType extends Base<'Float'>, Range<number> {}
export interface BooleanType extends Base<'Boolean'> {
  readonly value: boolean | undefined;
}
/** String, with a length range; or the type of one string (`value`, made by inference only). */
export interface StringType extends Base<'String'> {
  readonly size: Range<bigint>;
  readonly value: string | undefined;
}
export interface EnumType extends Base<'Enum'> {
  readonly values: readonly string[];
  readonly caseInsensitive: boolean;
}
/** Sources of regular expressions. */
export interface PatternType extends Base<'Pattern'> {
  readonly patterns: readonly string[];
}
export interface RegexpType extends Base<'Regexp'> {
  readonly pattern: string | undefined;
}
export interface CollectionType extends Base<'Collection'> {
  readonly size: Range<bigint>;
}
export interface ArrayType extends Base<'Array'> {
  readonly element: PuppetType;
  readonly size: Range<bigint>;
}
export interface HashType extends Base<'Hash'> {
  readonly key: PuppetType;
  readonly value: PuppetType;
  readonly size: Range<bigint>;
}
export interface TupleType extends Base<'Tuple'> {
  readonly types: readonly PuppetType[];
  readonly size: Range<bigint> | undefined;
}
export interface StructMember {
  readonly name: string;
  readonly optional: boolean;
  readonly value: PuppetType;
}
export interface StructType extends Base<'Struct'> {
  readonly members: readonly StructMember[];
}
export interface VariantType extends Base<'Variant'> {
  readonly types: readonly PuppetType[];
}
export interface OptionalType extends Base<'Optional'> {
  readonly of: PuppetType;
}
export interface NotUndefType extends Base<'NotUndef'> {
  readonly of: PuppetType;
}
export interface TypeType extends Base<'Type'> {
  readonly of: PuppetType;
}
export interface SensitiveType extends Base<'Sensitive'> {
  readonly of: PuppetType;
}
export interface IterableType extends Base<'Iterable'> {
  readonly of: PuppetType;
}
export interface IteratorType extends Base<'Iterator'> {
  readonly of: PuppetType;
}
export interface CallableType extends Base<'Callable'> {
  /** undefined: any parameters. */
  readonly parameters: readonly PuppetType[] | undefined;
  readonly size: Range<bigint> | undefined;
  readonly block: PuppetType | undefined;
  readonly returns: PuppetType | undefined;
}
export interface CatalogEntryType extends Base<'CatalogEntry'> {}
/** `Class['name']`; without a name any class. */
export interface ClassType extends Base<'Class'> {
  readonly name: string | undefined;
}
/** `File['/etc/motd']`, `File`, `Resource`: `typeName` capitalised as in references (`Foo::Bar`). */
export interface ResourceType extends Base<'Resource'> {
  readonly typeName: string | undefined;
  readonly title: string | undefined;
}
export interface SemVerType extends Base<'SemVer'> {
  readonly ranges: readonly string[];
}
export interface SemVerRangeType extends Base<'SemVerRange'> {}
export interface TimestampType extends Base<'Timestamp'>, Range<bigint> {}
export interface TimespanType extends Base<'Timespan'>, Range<bigint> {}
export interface BinaryType extends Base<'Binary'> {}
export interface UriType extends Base<'URI'> {}
export interface DeferredType extends Base<'Deferred'> {}
export interface RuntimeType extends Base<'Runtime'> {
  readonly runtime: string | undefined;
  readonly name: string | undefined;
}
export interface InitType extends Base<'Init'> {
  readonly of: PuppetType | undefined;
  readonly arguments: readonly Value[];
}
/** An alias in use, such as Stdlib::Absolutepath. `resolve` is lazy so that aliases may be recursive. */
export interface AliasType extends Base<'Alias'> {
  readonly name: string;
  readonly resolve: () => PuppetType;
}
/** A name that is no known type: an error only where it is used to check something. */
export interface ReferenceType extends Base<'Reference'> {
  readonly text: string;
}

export type PuppetType =
  | AnyType
  | UndefType
  | DefaultType
  | ScalarType
  | ScalarDataType
  | DataType
  | RichDataType
  | NumericType
  | IntegerType
  | FloatType
  | BooleanType
  | StringType
  | EnumType
  | PatternType
  | RegexpType
  | CollectionType
  | ArrayType
  | HashType
  | TupleType
  | StructType
  | VariantType
  | OptionalType
  | NotUndefType
  | TypeType
  | SensitiveType
  | IterableType
  | IteratorType
  | CallableType
  | CatalogEntryType
  | ClassType
  | ResourceType
  | SemVerType
  | SemVerRangeType
  | TimestampType
  | TimespanType
  | BinaryType
  | UriType
  | DeferredType
  | RuntimeType
  | InitType
  | AliasType
  | ReferenceType;
