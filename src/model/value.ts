/**
 * Runtime values of the Puppet language.
 * undef is null, Integer is bigint (64 bit), Float is number: so 1 and 1.0 stay apart.
 */
import type { PuppetType } from './type.ts';

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly Value[]
  | PuppetHash
  | Regexp
  | DefaultValue
  | Sensitive
  | Binary
  | Timestamp
  | Timespan
  | SemVer
  | SemVerRange
  | Uri
  | Deferred
  | PuppetType;

export interface Regexp {
  readonly kind: 'regexp';
  readonly source: string;
}
export interface DefaultValue {
  readonly kind: 'default';
}
export interface Sensitive {
  readonly kind: 'sensitive';
  readonly value: Value;
}
export interface Binary {
  readonly kind: 'binary';
  readonly bytes: Uint8Array;
}
/** Nanoseconds since 1970-01-01T00:00:00Z. */
export interface Timestamp {
  readonly kind: 'timestamp';
  readonly nanoseconds: bigint;
}
/** Nanoseconds; negative for a span backwards. */
export interface Timespan {
  readonly kind: 'timespan';
  readonly nanoseconds: bigint;
}
export interface SemVer {
  readonly kind: 'semver';
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: string | undefined;
  readonly build: string | undefined;
}
export interface SemVerRange {
  readonly kind: 'semver-range';
  readonly source: string;
}
export interface Uri {
  readonly kind: 'uri';
  readonly value: string;
}
export interface Deferred {
  readonly kind: 'deferred';
  readonly name: string;
  readonly arguments: readonly Value[];
}

export const DEFAULT: DefaultValue = { kind: 'default' };

/** A key as a string that is equal for equal keys and for no others. Strings are most common and stay short. */
export function keyOf(key: Value): string {
  if (typeof key === 'string') return `s${key}`;
  if (key === null) return 'u';
  if (typeof key === 'bigint') return `i${key}`;
  // Puppet's hash keys compare with eql?: 1 and 1.0 are different keys
  if (typeof key === 'number') return `f${key}`;
  if (typeof key === 'boolean') return `b${key}`;
  if (Array.isArray(key)) return `a${JSON.stringify(key.map(keyOf))}`;
  if (key instanceof PuppetHash) return `h${JSON.stringify([...key.entries()].map(([k, v]) => [keyOf(k), keyOf(v)]))}`;
  return `o${JSON.stringify(key, (_, v) => (typeof v === 'bigint' ? `${v}n` : v instanceof PuppetHash ? keyOf(v) : v instanceof Uint8Array ? [...v] : v))}`;
}

/** An immutable hash in insertion order. Keys may be any value. */
export class PuppetHash {
  readonly kind = 'hash';
  readonly #entries: ReadonlyMap<string, readonly [Value, Value]>;

  private constructor(entries: ReadonlyMap<string, readonly [Value, Value]>) {
    this.#entries = entries;
  }

  static readonly empty = new PuppetHash(new Map());

  /** Later entries replace the value of earlier ones, in the earlier one's place (as Ruby does). */
  static from(entries: Iterable<readonly [Value, Value]>): PuppetHash {
    const map = new Map<string, readonly [Value, Value]>();
    for (const [key, value] of entries) map.set(keyOf(key), [key, value]);
    return new PuppetHash(map);
  }

  get size(): number {
    return this.#entries.size;
  }
  get(key: Value): Value | undefined {
    return this.#entries.get(keyOf(key))?.[1];
  }
  has(key: Value): boolean {
    return this.#entries.has(keyOf(key));
  }
  *entries(): IterableIterator<readonly [Value, Value]> {
    yield* this.#entries.values();
  }
  *keys(): IterableIterator<Value> {
    for (const [key] of this.#entries.values()) yield key;
  }
  *values(): IterableIterator<Value> {
    for (const [, value] of this.#entries.values()) yield value;
  }
  /** This hash with the entries of `other` laid over it. */
  merge(other: PuppetHash): PuppetHash {
    return PuppetHash.from([...this.entries(), ...other.entries()]);
  }
}

/** True for a list; narrows better than Array.isArray on readonly arrays. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
/** True for a hash. */
export function isHash(value: Value): value is PuppetHash {
  return value instanceof PuppetHash;
}
/** True for a data type or resource reference used as a value. */
export function isType(value: Value): value is PuppetType {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'type';
}
