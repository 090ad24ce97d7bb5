/** Deep merge as Hiera's `deep` strategy does it: the higher priority (`source`) laid over the lower (`target`). */
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';

export interface DeepMergeOptions {
  readonly knockoutPrefix?: string | undefined;
  readonly sortMergedArrays?: boolean;
  readonly mergeHashArrays?: boolean;
}

/** Elements of both in order, each once, equal as hash keys are. */
export function union(left: readonly Value[], right: readonly Value[]): readonly Value[] {
  return [...PuppetHash.from([...left, ...right].map(value => [value, null] as const)).keys()];
}

/** Ruby's <=> for the sort of merged lists: all numbers or all strings; otherwise the order stays. */
function sorted(list: readonly Value[]): readonly Value[] {
  const numbers = list.every(value => typeof value === 'bigint' || typeof value === 'number');
  const strings = list.every(value => typeof value === 'string');
  if (!numbers && !strings) return list;
  return [...list].sort((a, b) => ((a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : 0));
}

/** Takes `source` for what cannot be merged; a string or list that begins with the prefix empties the target. */
function overwrite(source: Value, prefix: string | undefined): Value {
  if (prefix === undefined) return source;
  if (typeof source === 'string') return source.startsWith(prefix) ? '' : source;
  // the library compares with the list it has just shortened, so elements only go
  if (isList(source)) return source.filter(value => !(typeof value === 'string' && value.startsWith(prefix)));
  return source;
}

function mergeLists(source: readonly Value[], target: Value, options: DeepMergeOptions): Value {
  const prefix = options.knockoutPrefix;
  let from = source;
  let to = target;
  if (prefix !== undefined && from.includes(prefix)) {
    to = isList(to) ? [] : isHash(to) ? PuppetHash.empty : typeof to === 'string' ? '' : null;
    from = from.filter(value => value !== prefix);
  }
  if (!isList(to)) return overwrite(from, prefix);
  if (prefix !== undefined) {
    const knocked = from.filter(value => typeof value === 'string' && value.startsWith(prefix)) as string[];
    const gone = new Set(knocked.flatMap(value => [value, value.slice(prefix.length)]));
    to = to.filter(value => !(typeof value === 'string' && gone.has(value)));
    from = from.filter(value => !(typeof value === 'string' && value.startsWith(prefix)));
  }
  let merged: readonly Value[];
  if (options.mergeHashArrays && from.every(isHash) && to.every(isHash)) {
    const lower = to;
    merged = [
      ...lower.map((value, at) => deepMerge(from[at] ?? PuppetHash.empty, value, options)),
      ...from.slice(lower.length),
    ];
  } else merged = union(to, from);
  return options.sortMergedArrays ? sorted(merged) : merged;
}

/** Merges; the result has the target's order first. Spec: the deep_merge library with preserve_unmergeables off. */
export function deepMerge(source: Value, target: Value, options: DeepMergeOptions): Value {
  if (source === null) return target;
  if (target === null || target === false) return source;
  if (isList(source)) return mergeLists(source, target, options);
  if (!isHash(source)) return overwrite(source, options.knockoutPrefix);
  if (!isHash(target)) return source.size === 0 ? target : overwrite(source, options.knockoutPrefix);
  let merged = target;
  for (const [key, value] of source.entries()) {
    const present = merged.get(key);
    // a new value is merged with a copy of itself, which carries out knock-outs inside it
    const base = present === undefined || present === null || present === false ? value : present;
    merged = merged.merge(PuppetHash.from([[key, deepMerge(value, base, options)]]));
  }
  return merged;
}
