/** Checks that the arguments of several types have in common. */
import { badRange, badSizeArgument, badTypeArity, badTypeSpecialization } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle, withArticleUpper } from '../../diagnostics/label.ts';
import type { PuppetType, Range } from '../../model/type.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { className, typeName, valueLabel } from './label.ts';
import { asSize } from './size-range.ts';

/** Lists inside the arguments count as their elements. */
export function flatten(keys: readonly Value[]): readonly Value[] {
  return keys.some(isList) ? keys.flatMap(key => (isList(key) ? flatten(key) : [key])) : keys;
}

/** Is it the keyword `default`? */
export function isDefault(key: Value): boolean {
  return (
    typeof key === 'object' && key !== null && !isList(key) && !isHash(key) && !isType(key) && key.kind === 'default'
  );
}

/** Puppet takes `default` as a word too where a range may stand. */
export function isRangeArgument(key: Value | undefined): boolean {
  return typeof key === 'bigint' || key === 'default' || (key !== undefined && isDefault(key));
}

/** Fails unless there are as many as there may be and each is of a right kind. */
export function checkKeys(
  type: PuppetType,
  keys: readonly Value[],
  min: number,
  max: number,
  expected: readonly string[],
  fits: (key: Value) => boolean,
): void {
  const actual = keys.length;
  if (actual < min || actual > max)
    fail(badTypeArity({ type: withArticleUpper(valueLabel(type)), min: 1, max, actual }));
  for (const key of keys) {
    if (fits(key)) continue;
    const message = `Cannot use ${typeName(key)} where ${expected.join(' or ')} is expected`;
    fail(badTypeSpecialization({ type: withArticle(valueLabel(type)), message }));
  }
}

/** A range whose ends are the right way round. */
export function orderedRange<T extends bigint | number>(from: T | undefined, to: T | undefined): Range<T> {
  if (from !== undefined && to !== undefined && from > to) fail(badRange({ from: String(from), to: String(to) }));
  return { from, to };
}

/** A size from one Integer type or one or two bounds. */
export function sizeRange(keys: readonly Value[]): Range<bigint> {
  const [first] = keys;
  if (keys.length === 1 && first !== undefined && isType(first) && first.type === 'Integer') return asSize(first);
  for (const key of keys) {
    if (typeof key !== 'bigint' && !isDefault(key)) fail(badSizeArgument({ actual: withArticle(className(key)) }));
  }
  return asSize(orderedRange(bound(keys[0]), bound(keys[1])));
}

/** One bound; undefined for `default` and for none. */
export function bound(key: Value | undefined): bigint | undefined {
  return typeof key === 'bigint' ? key : undefined;
}
