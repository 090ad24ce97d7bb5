/** Which arguments the constructors of the types take, `Integer.new(…)`: their parameters, by type. */
import type { PuppetType } from '../../model/type.ts';
import type { Value } from '../../model/value.ts';
import { tuple } from './build-type.ts';
import { inferDetailed } from './infer.ts';
import { isAssignable } from './is-assignable.ts';
import { tupleSize } from './size-range.ts';
import { typeFromText } from './type-from-text.ts';

const hex = '(?:0[xX][0-9A-Fa-f]+)';
const octal = '(?:0[0-7]+)';
const binary = '(?:0[bB][01]+)';
const decimal = '(?:0|[1-9]\\d*)';
const sign = '[+-]?\\s*';
const integerText = `\\A${sign}(?:(?:\\d+)|${hex}|${binary})\\z`;
const floatText = `\\A${sign}(?:(?:${decimal}(?:\\.\\d+)?(?:[eE]-?\\d+)?)|${hex}|${octal}|${binary})\\z`;

const integerFrom = `Variant[Numeric, Boolean, Pattern[/${integerText}/], Timespan, Timestamp]`;
const floatFrom = `Variant[Numeric, Boolean, Pattern[/${floatText}/], Timespan, Timestamp]`;
const numericFrom = `Variant[Integer, Float, Boolean, Pattern[/${floatText}/], Timespan, Timestamp]`;
const radix = 'Variant[Default, Integer[2, 2], Integer[8, 8], Integer[10, 10], Integer[16, 16]]';
const formats = 'Variant[String[2], Array[String[2], 1]]';
const fields = ['days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'];
const qualifier = 'Pattern[/\\A[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*\\Z/]';
const version =
  'Pattern[/\\A(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?\\Z/]';
const arrayText = ['Tuple[Variant[Array, Hash, Binary, Iterable], Boolean[false], 1, 2]', 'Tuple[Any, Boolean[true]]'];
const hashText = [
  'Tuple[Array[Tuple[Array, Any], 1], Enum[tree, hash_tree], 1, 2]',
  'Tuple[Array[Tuple[Any, Any], 1]]',
  'Tuple[Any]',
];
const uriParts = ['scheme', 'userinfo', 'host', 'path', 'query', 'fragment', 'opaque'];

/** Each signature as the Tuple of its arguments. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  Integer: [
    `Tuple[${integerFrom}, ${radix}, Boolean, 1, 3]`,
    `Tuple[Struct[{from => ${integerFrom}, Optional[radix] => ${radix}, Optional[abs] => Boolean}]]`,
  ],
  Float: [`Tuple[${floatFrom}, Boolean, 1, 2]`, `Tuple[Struct[{from => ${floatFrom}, Optional[abs] => Boolean}]]`],
  Numeric: [
    `Tuple[${numericFrom}, Boolean, 1, 2]`,
    `Tuple[Struct[{from => ${numericFrom}, Optional[abs] => Boolean}]]`,
  ],
  Boolean: ["Tuple[Variant[Integer, Float, Boolean, Enum['false', 'true', 'yes', 'no', 'y', 'n', true]]]"],
  String: ['Tuple[Any, Any, 1, 2]'],
  Array: arrayText,
  Tuple: arrayText,
  Hash: hashText,
  Struct: hashText,
  Sensitive: ['Tuple[Any]'],
  Regexp: ['Tuple[String, Boolean, 1, 2]'],
  Type: ['Tuple[String[1]]'],
  Binary: [
    "Tuple[Variant[String, Binary], Enum['%b', '%u', '%B', '%s', '%r'], 1, 2]",
    'Tuple[Array[Integer[0, 255]]]',
    "Tuple[Struct[{value => String, Optional[format] => Enum['%b', '%u', '%B', '%s', '%r']}]]",
    'Tuple[Struct[{value => Array[Integer[0, 255]]}]]',
  ],
  SemVer: [
    `Tuple[${version}]`,
    `Tuple[Integer[0], Integer[0], Integer[0], ${qualifier}, ${qualifier}, 3, 5]`,
    `Tuple[Struct[{major => Integer[0], minor => Integer[0], patch => Integer[0], Optional[prerelease] => ${qualifier}, Optional[build] => ${qualifier}}]]`,
  ],
  SemVerRange: [
    'Tuple[String[1]]',
    'Tuple[Variant[Default, SemVer], Variant[Default, SemVer], Boolean, 2, 3]',
    'Tuple[Struct[{min => Variant[Default, SemVer], Optional[max] => Variant[Default, SemVer], Optional[exclude_max] => Boolean}]]',
  ],
  Timestamp: [
    'Tuple[Any, 0, 0]',
    'Tuple[Variant[Integer, Float]]',
    `Tuple[String[1], ${formats}, String[1], 1, 3]`,
    `Tuple[Struct[{string => String[1], Optional[format] => ${formats}, Optional[timezone] => String[1]}]]`,
  ],
  Timespan: [
    'Tuple[Variant[Integer, Float]]',
    `Tuple[String[1], ${formats}, 1, 2]`,
    'Tuple[Integer, 4, 7]',
    `Tuple[Struct[{string => String[1], Optional[format] => ${formats}}]]`,
    `Tuple[Struct[{Optional[negative] => Boolean, ${fields.map(name => `Optional[${name}] => Integer`).join(', ')}}]]`,
  ],
  URI: [
    'Tuple[String[1]]',
    `Tuple[Struct[{${uriParts.map(name => `Optional[${name}] => String[1]`).join(', ')}, Optional[port] => Integer[0]}]]`,
  ],
};

/** The signatures of a type's constructor as Tuples; undefined when it has none. */
export function constructorSignatures(type: PuppetType): readonly Extract<PuppetType, { type: 'Tuple' }>[] | undefined {
  return signatures[type.type]?.map(text => typeFromText(text) as Extract<PuppetType, { type: 'Tuple' }>);
}

/**
 * What `Init[T, …]` accepts besides instances of T.
 * @param more the arguments after the first that the constructor is going to get
 */
export function constructorArguments(type: PuppetType, more: readonly Value[]): readonly PuppetType[] {
  const all = constructorSignatures(type) ?? [];
  const first = (signature: Extract<PuppetType, { type: 'Tuple' }>) => signature.types[0] as PuppetType;
  if (more.length > 0) {
    const given = more.map(inferDetailed);
    return all.filter(signature => isAssignable(signature, tuple([first(signature), ...given]))).map(first);
  }
  return all.flatMap(signature => {
    const { from, to } = tupleSize(signature);
    if (from === 1n && to === 1n) return [first(signature)];
    // several arguments may come as a list, and a first one alone when the others are optional
    return from === 1n ? [signature, first(signature)] : [signature];
  });
}
