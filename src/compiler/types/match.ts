/** `=~`, `in`, and how the options of case and selector match. */
import { matchNotRegexp, matchNotString } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle } from '../../diagnostics/label.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { matchRegexp, regexpProblem, type TextMatch } from './compile-regexp.ts';
import { valuesEqual } from './equals.ts';
import { isInstance } from './is-instance.ts';
import { valueLabel } from './label.ts';
import { compareSemver, parseSemver } from './semver.ts';
import { rangeIncludes } from './semver-range.ts';

export interface Match {
  readonly matched: boolean;
  /** Set when a regular expression was asked, so that $0, $1… are set or, when nothing matched, cleared. */
  readonly regexp?: { readonly groups: readonly (string | undefined)[] };
}

/** `$left =~ $right`. @throws Failure when the right side is no pattern or the left no string */
export function matchValues(left: Value, right: Value): Match {
  if (isType(right)) return { matched: isInstance(right, left) };
  if (isKind(right, 'semver-range')) return { matched: inVersionRange(right.source, left) };
  const source = typeof right === 'string' ? right : isKind(right, 'regexp') ? right.source : undefined;
  if (source === undefined) {
    return fail(matchNotRegexp({ detail: `no implicit conversion of ${rubyName(right)} into String` }));
  }
  if (typeof right === 'string') {
    const detail = regexpProblem(source);
    if (detail !== undefined) return fail(matchNotRegexp({ detail }));
  }
  if (typeof left !== 'string') return fail(matchNotString({ left: withArticle(valueLabel(left)) }));
  return textMatch(matchRegexp(source, left));
}

function textMatch(match: TextMatch | undefined): Match {
  return { matched: match !== undefined, regexp: { groups: match?.groups ?? [] } };
}

function rubyName(value: Value): string {
  if (value === null || typeof value === 'boolean') return value === null ? 'nil' : String(value);
  return isKind(value, 'default') ? 'Symbol' : valueLabel(value);
}

function isKind<K extends string>(value: Value, kind: K): value is Extract<Value, { kind: K }> {
  return typeof value === 'object' && value !== null && !isList(value) && value.kind === kind;
}

function inVersionRange(range: string, value: Value): boolean {
  const version = typeof value === 'string' ? parseSemver(value) : isKind(value, 'semver') ? value : undefined;
  return version !== undefined && rangeIncludes(range, version);
}

/** Does `value` match the option of a case or selector? Regular expressions only match strings and never fail. */
export function matchOption(option: Value, value: Value): Match {
  if (isKind(option, 'regexp')) {
    return typeof value === 'string' ? textMatch(matchRegexp(option.source, value)) : { matched: false };
  }
  if (isType(option)) return { matched: isInstance(option, value) };
  if (isKind(option, 'semver-range')) return { matched: inVersionRange(option.source, value) };
  if (isKind(option, 'semver')) {
    const version = typeof value === 'string' ? parseSemver(value) : isKind(value, 'semver') ? value : undefined;
    return { matched: version !== undefined && compareSemver(option, version) === 0 };
  }
  if (isKind(option, 'default')) return { matched: true };
  if (isList(option)) return matchList(option, value);
  if (isHash(option)) return matchHash(option, value);
  return { matched: valuesEqual(value, option) };
}

function matchList(option: readonly Value[], value: Value): Match {
  if (!isList(value) || value.length !== option.length) return { matched: false };
  return every(option.map((item, at) => () => matchOption(item, value[at] as Value)));
}

/** The option's keys must match; others may be there. */
function matchHash(option: Extract<Value, { kind: 'hash' }>, value: Value): Match {
  if (!isHash(value)) return { matched: false };
  return every(
    [...option.entries()].map(
      ([key, item]) =>
        () =>
          matchOption(item, value.get(key) ?? null),
    ),
  );
}

/** All of them; the last regular expression asked sets the match variables. */
function every(matches: readonly (() => Match)[]): Match {
  let last: Match = { matched: true };
  for (const match of matches) {
    const one = match();
    last = one.regexp ? one : { ...last, matched: one.matched };
    if (!one.matched) return { ...last, matched: false };
  }
  return { ...last, matched: true };
}

/** `$item in $collection`: part of a string, element of a list, key of a hash, version in a range. */
export function isIn(item: Value, collection: Value): Match {
  if (typeof collection === 'string') return inText(item, collection);
  if (isHash(collection)) return isIn(item, [...collection.keys()]);
  if (isKind(collection, 'semver-range')) return { matched: inVersionRange(collection.source, item) };
  if (isKind(collection, 'binary')) return { matched: inBytes(item, collection.bytes) };
  if (!isList(collection)) return { matched: false };
  if (isKind(item, 'regexp')) {
    for (const element of collection) {
      const match = typeof element === 'string' ? matchRegexp(item.source, element) : undefined;
      if (match) return textMatch(match);
    }
    return textMatch(undefined);
  }
  if (isType(item)) return { matched: collection.some(element => isInstance(item, element)) };
  if (typeof item === 'string' || isKind(item, 'semver')) {
    return { matched: collection.some(element => matchOption(item, element).matched) };
  }
  return { matched: collection.some(element => valuesEqual(element, item)) };
}

function inText(item: Value, text: string): Match {
  if (typeof item === 'string') return { matched: text.toLowerCase().includes(item.toLowerCase()) };
  return isKind(item, 'regexp') ? textMatch(matchRegexp(item.source, text)) : { matched: false };
}

function inBytes(item: Value, bytes: Uint8Array): boolean {
  if (typeof item === 'bigint') return bytes.some(byte => BigInt(byte) === item);
  const needle =
    typeof item === 'string' ? new TextEncoder().encode(item) : isKind(item, 'binary') ? item.bytes : undefined;
  if (!needle) return false;
  for (let start = 0; start + needle.length <= bytes.length; start++) {
    if (needle.every((byte, at) => bytes[start + at] === byte)) return true;
  }
  return false;
}
