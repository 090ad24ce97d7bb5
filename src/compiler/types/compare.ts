/** `<`, `<=`, `>`, `>=` of the language. */
import { comparisonNotPossible } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { byCodePoint } from './build-type.ts';
import { valuesEqual } from './equals.ts';
import { isAssignable } from './is-assignable.ts';
import { foldAscii } from './is-instance.ts';
import { valueLabel } from './label.ts';
import { compareSemver } from './semver.ts';

type Order = '<' | '<=' | '>' | '>=';

/**
 * Answers `$a OPERATOR $b`. For types, smaller is narrower.
 * @throws Failure when the two have no order
 */
export function valuesInOrder(a: Value, operator: Order, b: Value): boolean {
  if (isType(a)) {
    if (!isType(b)) return false;
    const within = operator === '<' || operator === '<=' ? isAssignable(b, a) : isAssignable(a, b);
    return within && (operator === '<=' || operator === '>=' || !valuesEqual(a, b));
  }
  const order = compareValues(a, b);
  if (typeof order === 'string') {
    return fail(comparisonNotPossible({ operator, left: valueLabel(a), right: valueLabel(b), detail: order }));
  }
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** Negative, zero or positive; a sentence when the two cannot be compared. */
export function compareValues(a: Value, b: Value): number | string {
  if (typeof a === 'string') {
    return typeof b === 'string'
      ? byCodePoint(foldAscii(a), foldAscii(b))
      : 'A String is not comparable to a non String';
  }
  if (typeof a === 'bigint' || typeof a === 'number') {
    const time = timeOf(b);
    if (time) return -compareTime(time.nanoseconds, a);
    return typeof b === 'bigint' || typeof b === 'number' ? sign(a, b) : 'A Numeric is not comparable to non Numeric';
  }
  const time = timeOf(a);
  if (time) {
    const other = timeOf(b);
    if (other?.kind === time.kind) return sign(time.nanoseconds, other.nanoseconds);
    if (typeof b === 'bigint' || typeof b === 'number') return compareTime(time.nanoseconds, b);
    const name = time.kind === 'timespan' ? 'Timespan' : 'Timestamp';
    return `${name}s are only comparable to ${name}s, Integers, and Floats`;
  }
  if (isKind(a, 'semver')) return isKind(b, 'semver') ? compareSemver(a, b) : 'Versions not comparable to non Versions';
  if (isKind(a, 'default')) return isKind(b, 'default') ? 0 : 'Symbol not comparable to non Symbol';
  return 'Only Strings, Numbers, Timespans, Timestamps, and Versions are comparable';
}

function sign(a: bigint | number, b: bigint | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Against a whole number only whole seconds count. */
function compareTime(nanoseconds: bigint, b: bigint | number): number {
  if (typeof b === 'number') return sign(Number(nanoseconds) / 1e9, b);
  const seconds = nanoseconds / 1_000_000_000n - (nanoseconds % 1_000_000_000n < 0n ? 1n : 0n);
  return sign(seconds, b);
}

function isKind<K extends string>(value: Value, kind: K): value is Extract<Value, { kind: K }> {
  return typeof value === 'object' && value !== null && !isList(value) && !isHash(value) && value.kind === kind;
}
function timeOf(value: Value): Extract<Value, { kind: 'timestamp' | 'timespan' }> | undefined {
  return isKind(value, 'timestamp') || isKind(value, 'timespan') ? value : undefined;
}
