/** Tuple, Struct and Callable from their arguments. */
import { badTypeArity, badTypeSpecialization, badTypeValue } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle, withArticleUpper } from '../../diagnostics/label.ts';
import type { PuppetType, Range, StructMember } from '../../model/type.ts';
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { callable, struct, tuple } from './build-type.ts';
import { expandAlias } from './expand-alias.ts';
import { generalize } from './generalize.ts';
import { infer } from './infer.ts';
import { acceptsUndef } from './is-assignable.ts';
import { typeName, valueLabel } from './label.ts';
import { typeToString } from './print.ts';
import { bound, checkKeys, isRangeArgument, orderedRange } from './resolve-arguments.ts';
import { asSize } from './size-range.ts';

/** The types in front, and the size that one or two numbers at the end give. */
function splitRange(keys: readonly Value[]): { types: readonly Value[]; size: Range<bigint> | undefined } {
  const last = keys.at(-1);
  const before = keys.at(-2);
  if (isRangeArgument(before) && isRangeArgument(last)) {
    return { types: keys.slice(0, -2), size: asSize(orderedRange(bound(before), bound(last))) };
  }
  if (isRangeArgument(last)) return { types: keys.slice(0, -1), size: asSize({ from: bound(last), to: undefined }) };
  return { types: keys, size: undefined };
}

/** `Tuple[String, Integer, 1, 4]`: the last type repeats up to the size. */
export function accessTuple(base: PuppetType, keys: readonly Value[]): PuppetType {
  const { types, size } = splitRange(keys);
  checkKeys(base, types, 1, Number.POSITIVE_INFINITY, ['Any-Type'], isType);
  return tuple(types as PuppetType[], size);
}

/** `Callable[String, 1, 2, Callable]`, `Callable[[String], Integer]`. */
export function accessCallable(base: PuppetType, keys: readonly Value[]): PuppetType {
  let items = keys;
  let returns: PuppetType | undefined;
  const [first] = keys;
  if (first !== undefined && isList(first)) {
    if (keys.length !== 2) {
      fail(badTypeArity({ type: withArticleUpper(valueLabel(base)), min: 2, max: 2, actual: keys.length }));
    }
    const second = keys[1] as Value;
    if (!isType(second)) {
      return fail(
        badTypeSpecialization({
          type: withArticle(valueLabel(base)),
          message: `Cannot use ${typeName(second)} where Any-Type is expected`,
        }),
      );
    }
    returns = second;
    items = first;
  }
  const last = items.at(-1);
  const block = last !== undefined && isType(last) && isKindOfCallable(last) ? last : undefined;
  const { types, size } = splitRange(block ? items.slice(0, -1) : items);
  return callable(types.map(parameterType), size, block, returns);
}

/** A Callable, or one that may be left out. */
function isKindOfCallable(type: PuppetType): boolean {
  const of = expandAlias(type);
  if (of.type === 'Callable') return true;
  if (of.type === 'Optional') return of.of.type !== 'Any' && isKindOfCallable(of.of);
  return of.type === 'Variant' && of.types.length > 0 && of.types.every(isKindOfCallable);
}

/** A value stands for its type. */
function parameterType(value: Value): PuppetType {
  if (isType(value)) return value;
  if (typeof value === 'string') return { kind: 'type', type: 'Runtime', runtime: 'ruby', name: value };
  return generalize(infer(value));
}

/** `Struct[{name => String, Optional[size] => Integer}]` */
export function accessStruct(base: PuppetType, keys: readonly Value[]): PuppetType {
  checkKeys(base, keys, 1, 1, ['Hash'], isHash);
  const members = keys[0] as PuppetHash;
  return struct([...members.entries()].map(member));
}

function member([key, given]: readonly [Value, Value]): StructMember {
  const value = parameterType(given);
  if (typeof key === 'string') {
    if (key === '') fail(badTypeValue({ message: 'Struct element key cannot be an empty String' }));
    return { name: key, optional: acceptsUndef(value), value };
  }
  if (!isType(key) || !['NotUndef', 'Optional', 'String', 'Enum'].includes(key.type)) {
    const got = isType(key) ? `Puppet::Pops::Types::P${key.type}Type` : valueLabel(key);
    return fail(
      badTypeValue({
        message: `Illegal Struct member key type. Expected NotUndef, Optional, String, or Enum. Got: ${got}`,
      }),
    );
  }
  return { name: memberName(key), optional: key.type === 'Optional', value };
}

function memberName(key: PuppetType): string {
  const of = key.type === 'NotUndef' || key.type === 'Optional' ? key.of : key;
  if (of.type === 'String' && of.value !== undefined) return of.value;
  if (key.type === 'Enum' && key.values.length === 1) return key.values[0] as string;
  return fail(
    badTypeValue({
      message: `Unable to extract a non-empty literal string from Struct member key type ${typeToString(key)}`,
    }),
  );
}
