/** The strategies of Hiera's `merge`: first, unique, hash, deep; how values of several places become one. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { type DeepMergeOptions, deepMerge, union } from './deep-merge.ts';
import type { Explainer } from './explainer.ts';

export interface MergeStrategy {
  readonly name: 'default' | 'first' | 'unique' | 'hash' | 'deep';
  /** Options besides the name, as given. */
  readonly options: PuppetHash;
}

export const DEFAULT_MERGE: MergeStrategy = { name: 'default', options: PuppetHash.empty };
const STRATEGIES = ['first', 'unique', 'hash', 'deep'] as const;
const DEEP_OPTIONS: Readonly<Record<string, 'string' | 'boolean'>> = {
  knockout_prefix: 'string',
  merge_debug: 'boolean',
  merge_hash_arrays: 'boolean',
  sort_merged_arrays: 'boolean',
};

const hint = 'one of first, unique, hash, deep, or a hash such as {strategy => deep, knockout_prefix => "--"}';

function checkOption(name: string, key: string, value: Value): void {
  const expected = name === 'deep' ? DEEP_OPTIONS[key] : undefined;
  if (expected === undefined)
    fail(issues.merge({ message: `The merge options has wrong type, unrecognized key '${key}'` }));
  if (value !== null && typeof value !== expected) {
    const wanted = expected === 'string' ? 'String' : 'Boolean';
    fail(
      issues.merge({
        message: `The merge options has wrong type, entry '${key}' expects a value of type Undef or ${wanted}, got ${className(value)}`,
      }),
    );
  }
  if (key === 'knockout_prefix' && value === '') {
    fail(issues.merge({ message: 'knockout_prefix cannot be an empty string in deep_merge!' }));
  }
}

/** The strategy meant by a name, a hash with `strategy` and options, or nothing. Errors: unknown names and options. */
export function mergeStrategy(merge: Value | undefined): MergeStrategy {
  if (merge === undefined || merge === null) return DEFAULT_MERGE;
  const given = isHash(merge) ? merge : PuppetHash.from([['strategy', merge]]);
  const name = given.get('strategy');
  if (name === undefined || name === null) {
    return fail(
      issues.merge({
        message: "The hash given as 'merge' must contain the name of a strategy in string form for the key 'strategy'",
        hint,
      }),
    );
  }
  const known = STRATEGIES.find(strategy => strategy === name);
  if (!known) return fail(issues.merge({ message: `Unknown merge strategy: '${String(name)}'`, hint }));
  const options = PuppetHash.from([...given.entries()].filter(([key]) => key !== 'strategy'));
  for (const [key, value] of options.entries()) checkOption(known, String(key), value);
  return { name: known, options };
}

/** As Puppet's messages name a value's type: a filled list is a Tuple, a filled hash a Struct. */
function className(value: Value): string {
  if (value === null) return 'Undef';
  if (isList(value)) return value.length > 0 ? 'Tuple' : 'Array';
  if (isHash(value))
    return value.size > 0 && [...value.keys()].every(k => typeof k === 'string' && k !== '') ? 'Struct' : 'Hash';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return 'Float';
  return typeof value === 'string' ? 'String' : 'Boolean';
}

function expectKind(which: 'first' | 'second', value: Value, name: MergeStrategy['name']): void {
  const good = name === 'hash' ? isHash(value) : name !== 'unique' || (value !== null && !isHash(value));
  if (good) return;
  const expected = name === 'hash' ? 'a Hash value' : 'a value of type Scalar or Array';
  const message = `The ${which} element of the merge has wrong type, expects ${expected}, got ${className(value)}`;
  fail(
    issues.merge({
      message,
      hint: 'the key must have values of one kind everywhere, or be looked up with another merge',
    }),
  );
}

function flat(value: Value): readonly Value[] {
  return isList(value) ? value.flatMap(flat) : [value];
}

function deepOptions(options: PuppetHash): DeepMergeOptions {
  const prefix = options.get('knockout_prefix');
  return {
    knockoutPrefix: typeof prefix === 'string' ? prefix : undefined,
    sortMergedArrays: options.get('sort_merged_arrays') === true,
    mergeHashArrays: options.get('merge_hash_arrays') === true,
  };
}

/** Two values become one; `upper` has the higher priority. */
function mergeTwo(strategy: MergeStrategy, upper: Value, lower: Value): Value {
  expectKind('first', upper, strategy.name);
  expectKind('second', lower, strategy.name);
  switch (strategy.name) {
    case 'unique':
      return union(flat(upper), flat(lower));
    case 'hash':
      return (lower as PuppetHash).merge(upper as PuppetHash);
    case 'deep':
      return deepMerge(upper, lower, deepOptions(strategy.options));
    default:
      return upper;
  }
}

/**
 * Looks in several places, highest priority first, and merges what is found; undefined when nothing is.
 * A single place is not converted, two or more are: Puppet's `unique` makes a list of a scalar only then.
 */
export function mergeFrom<T>(
  strategy: MergeStrategy,
  places: readonly T[],
  explainer: Explainer | undefined,
  look: (place: T) => Value | undefined,
  shown?: true,
): Value | undefined {
  if (strategy.name === 'default' || strategy.name === 'first') {
    for (const place of places) {
      const found = look(place);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (places.length === 0) return undefined;
  if (places.length === 1 && !shown) {
    const found = look(places[0] as T);
    return strategy.name === 'unique' && found !== undefined && isList(found) ? union(found, []) : found;
  }
  const all = (): Value | undefined => {
    let merged: Value | undefined;
    for (const place of places) {
      const found = look(place);
      if (found === undefined) continue;
      if (merged !== undefined) merged = mergeTwo(strategy, merged, found);
      else merged = strategy.name === 'unique' ? flat(found) : found;
    }
    if (merged !== undefined) explainer?.result(merged);
    return merged;
  };
  if (!explainer) return all();
  const options = strategy.options.size > 0 ? strategy.options : undefined;
  return explainer.within({ kind: 'merge', strategy: strategy.name, options, ...(shown ? { shown } : {}) }, all);
}
