/** `==` of the language: strings ignore ASCII case, 1 equals 1.0, '1' does not equal 1, types that mean the same are equal. */
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { isAssignable } from './is-assignable.ts';
import { foldAscii } from './is-instance.ts';
import { sameType } from './same-type.ts';
import { compareSemver } from './semver.ts';

/** Answers `$a == $b`. */
export function valuesEqual(a: Value, b: Value): boolean {
  if (isTypeValue(a) && isTypeValue(b)) return sameType(a, b) || (isAssignable(a, b) && isAssignable(b, a));
  return equal(a, b);
}
function isTypeValue(value: Value): value is Extract<Value, { kind: 'type' }> {
  return isType(value);
}

function equal(a: Value, b: Value): boolean {
  if (typeof a === 'string') return typeof b === 'string' && (a === b || foldAscii(a) === foldAscii(b));
  if (typeof a === 'bigint' || typeof a === 'number') return equalsNumber(a, b);
  if (a === null || typeof a === 'boolean' || b === null || typeof b !== 'object') return a === b;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => equal(item, b[at] as Value));
  if (isHash(a)) return isHash(b) && a.size === b.size && equalEntries(a, b);
  if (isList(b) || isHash(b)) return false;
  if (isTypeValue(a) || isTypeValue(b)) return isTypeValue(a) && isTypeValue(b) && sameType(a, b);
  return equalObjects(a, b);
}

/** Integer and Float compare by value. */
function equalsNumber(a: bigint | number, b: Value): boolean {
  // neither below nor above: the one comparison of bigint and number that is exact
  return (typeof b === 'bigint' || typeof b === 'number') && a >= b && a <= b;
}

function equalEntries(a: PuppetHash, b: PuppetHash): boolean {
  for (const [key, value] of a.entries()) if (!equal(b.get(key) ?? null, value)) return false;
  return true;
}

type Other = Exclude<Extract<Value, { readonly kind: string }>, PuppetHash | { readonly kind: 'type' }>;

function equalObjects(a: Other, b: Other): boolean {
  switch (a.kind) {
    case 'regexp':
    case 'semver-range':
      return b.kind === a.kind && a.source === b.source;
    case 'default':
      return b.kind === 'default';
    case 'timestamp':
    case 'timespan':
      return b.kind === a.kind && a.nanoseconds === b.nanoseconds;
    case 'binary':
      return (
        b.kind === 'binary' && a.bytes.length === b.bytes.length && a.bytes.every((byte, at) => byte === b.bytes[at])
      );
    case 'semver':
      return b.kind === 'semver' && compareSemver(a, b) === 0 && a.build === b.build;
    case 'uri':
      return b.kind === 'uri' && a.value === b.value;
    case 'sensitive':
      return b.kind === 'sensitive' && equal(a.value, b.value);
    case 'deferred':
      return b.kind === 'deferred' && a.name === b.name && equal(a.arguments, b.arguments);
  }
}
