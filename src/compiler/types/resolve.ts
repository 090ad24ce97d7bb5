/** A type with its arguments: `Integer[0, 10]` from Integer and [0, 10]. One rule per type. */
import {
  badNotUndefArgument,
  badNumberArgument,
  badNumberArity,
  badStringArity,
  badTypeArgument,
  badTypeArity,
  badTypeValue,
  dataTypeNotSupported,
  operatorNotApplicable,
  unknownType,
} from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle } from '../../diagnostics/label.ts';
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { array, boolean, collection, containing, float, hash, literalString, UNBOUNDED } from './build-type.ts';
import { isAlias, resolveAlias } from './expand-alias.ts';
import { union } from './infer.ts';
import { className, valueLabel } from './label.ts';
import { checkKeys, flatten, isDefault, orderedRange, sizeRange } from './resolve-arguments.ts';
import { accessCallable, accessStruct, accessTuple } from './resolve-composite.ts';
import { accessClass, accessResource } from './resolve-reference.ts';
import { accessEnum, accessPattern, accessSemVer, accessTime } from './resolve-scalar.ts';

export { resourceTypeByName, typeByName } from './type-names.ts';

/**
 * Specialises a type.
 * @param keys the evaluated arguments, lists inside lists as they are
 * @returns the type; for Class and resource types with several titles a list of them, null for none
 * @throws Failure in Puppet's words for arguments that do not fit. It has no span: the caller knows the place
 */
export function accessType(base: PuppetType, keys: readonly Value[]): PuppetType | readonly PuppetType[] | null {
  if (base.type === 'Resource') return accessResource(base, keys);
  if (base.type === 'Class') return accessClass(base, keys);
  return access(base, keys);
}

function access(base: PuppetType, given: readonly Value[]): PuppetType {
  if (base.type === 'Struct') return accessStruct(base, given);
  if (base.type === 'Callable') return accessCallable(base, given);
  const keys = flatten(given);
  switch (base.type) {
    case 'Integer':
    case 'Float':
      return accessNumber(base.type, keys);
    case 'Boolean':
      checkKeys(base, keys, 1, 1, ['TrueClass', 'FalseClass'], key => typeof key === 'boolean');
      return boolean(keys[0] as boolean);
    case 'String':
      if (keys.length < 1 || keys.length > 2) fail(badStringArity({ actual: keys.length }));
      return { kind: 'type', type: 'String', size: sizeRange(keys), value: undefined };
    case 'Enum':
      return accessEnum(base, keys);
    case 'Pattern':
      return accessPattern(base, keys);
    case 'Regexp':
      return accessRegexp(base, keys);
    case 'SemVer':
      return accessSemVer(base, keys);
    case 'Timestamp':
    case 'Timespan':
      return accessTime(base, keys);
    case 'Tuple':
      return accessTuple(base, keys);
    default:
      return accessContainer(base, keys);
  }
}

function accessContainer(base: PuppetType, keys: readonly Value[]): PuppetType {
  switch (base.type) {
    case 'Collection':
      if (keys.length < 1 || keys.length > 2) arity('Collection', 1, 2, keys);
      return collection(sizeRange(keys));
    case 'Array':
      return accessArray(keys);
    case 'Hash':
      return accessHash(keys);
    case 'Variant':
      checkKeys(base, keys, 1, Number.POSITIVE_INFINITY, ['Any-Type'], isType);
      return union(keys as PuppetType[]);
    case 'Optional':
      if (keys.length !== 1) arity('Optional', 1, undefined, keys);
      return containing(
        'Optional',
        typeof keys[0] === 'string' ? literalString(keys[0]) : typeArgument('Optional', keys[0] ?? null),
      );
    case 'NotUndef':
      return accessNotUndef(keys);
    case 'Type':
    case 'Sensitive':
    case 'Iterable':
    case 'Iterator':
      if (keys.length !== 1) arity(base.type, 1, undefined, keys);
      return containing(base.type, typeArgument(base.type, keys[0] ?? null));
    case 'Init':
      return { kind: 'type', type: 'Init', of: typeArgument('Init', keys[0] ?? null), arguments: keys.slice(1) };
    case 'Runtime':
      checkKeys(base, keys, 2, 2, ['String', 'String'], key => typeof key === 'string');
      return { kind: 'type', type: 'Runtime', runtime: keys[0] as string, name: keys[1] as string };
    case 'Alias':
    case 'Data':
    case 'RichData':
      return accessAlias(base, keys);
    case 'Reference':
      if (base.text === 'UnresolvedReference' && typeof keys[0] === 'string')
        return { kind: 'type', type: 'Reference', text: keys[0] };
      return fail(unknownType({ name: base.text }));
    case 'URI':
      return fail(dataTypeNotSupported({ name: 'URI[…]' }));
    default:
      return fail(operatorNotApplicable({ operator: '[]', left: withArticle(valueLabel(base)) }));
  }
}

function accessAlias(base: PuppetType, keys: readonly Value[]): PuppetType {
  if (isAlias(base) && base.type === 'Alias') return access(resolveAlias(base), keys);
  return fail(operatorNotApplicable({ operator: '[]', left: withArticle(valueLabel(base)) }));
}

function arity(type: string, min: number, max: number | undefined, keys: readonly Value[]): never {
  return fail(badTypeArity({ type: `${type}-Type`, min, max, actual: keys.length }));
}
function typeArgument(type: string, key: Value): PuppetType {
  return isType(key) ? key : fail(badTypeArgument({ type: `${type}-Type`, actual: className(key) }));
}

function accessNumber(type: 'Integer' | 'Float', keys: readonly Value[]): PuppetType {
  if (keys.length < 1 || keys.length > 2) fail(badNumberArity({ type, actual: keys.length }));
  for (const key of keys) {
    const good = typeof key === 'bigint' || isDefault(key) || (type === 'Float' && typeof key === 'number');
    if (!good) fail(badNumberArgument({ type, actual: className(key) }));
  }
  const bound = (key: Value | undefined) => (key === undefined || isDefault(key) ? undefined : key);
  const from = bound(keys[0]);
  const to = bound(keys[1]);
  if (type === 'Integer')
    return { kind: 'type', type, ...orderedRange(from as bigint | undefined, to as bigint | undefined) };
  const decimal = (key: Value | undefined) => (key === undefined ? undefined : Number(key));
  const range = orderedRange(decimal(from), decimal(to));
  return float(range.from, range.to);
}

function accessArray(keys: readonly Value[]): PuppetType {
  const [first] = keys;
  if (keys.length < 1 || keys.length > 3) arity('Array', 1, 3, keys);
  if (isType(first ?? null))
    return array(first as PuppetType, keys.length === 1 ? UNBOUNDED : sizeRange(keys.slice(1)));
  if (keys.length === 2) return array(undefined, sizeRange(keys));
  return typeArgument('Array', first ?? null);
}

function accessHash(keys: readonly Value[]): PuppetType {
  if (keys.length === 2 && typeof keys[0] === 'bigint' && typeof keys[1] === 'bigint')
    return hash(undefined, undefined, sizeRange(keys));
  const [key, value] = keys.slice(0, 2).map(argument => typeArgument('Hash', argument));
  if (keys.length < 2 || keys.length > 4) arity('Hash', 2, 4, keys);
  return hash(key, value, keys.length === 2 ? UNBOUNDED : sizeRange(keys.slice(2)));
}

function accessNotUndef(keys: readonly Value[]): PuppetType {
  if (keys.length > 1) arity('NotUndef', 0, 1, keys);
  const [key] = keys;
  if (key === undefined) return containing('NotUndef');
  if (typeof key === 'string') return containing('NotUndef', literalString(key));
  return isType(key) ? containing('NotUndef', key) : fail(badNotUndefArgument({ actual: className(key) }));
}

function accessRegexp(base: PuppetType, keys: readonly Value[]): PuppetType {
  const isRegexp = (key: Value) =>
    typeof key === 'string' ||
    (key !== null && typeof key === 'object' && !isList(key) && !isHash(key) && key.kind === 'regexp');
  checkKeys(base, keys, 1, 1, ['String', 'Regexp'], isRegexp);
  const key = keys[0] as string | { readonly source: string };
  return { kind: 'type', type: 'Regexp', pattern: typeof key === 'string' ? key : key.source };
}

/** As accessType, for places that can only take one type. */
export function singleType(base: PuppetType, keys: readonly Value[]): PuppetType {
  const made = accessType(base, keys);
  if (made === null || !('kind' in made)) return fail(badTypeValue({ message: 'a single type is expected' }));
  return made;
}
