/** Facts that lowering reads: each becomes a guard of the bundle, together with those that the evaluation read. */
import type { FactRead } from '../../model/site.ts';
import { isHash, isList, type PuppetHash, type Value } from '../../model/value.ts';

export interface FactReader {
  /** The fact at a dotted path; undefined when the host's facts do not say. */
  read(path: string): Value | undefined;
  /** All reads so far, sorted by name. */
  guards(): readonly FactRead[];
}

/** @param read the facts that the evaluation has read already */
export function factReader(facts: PuppetHash, read: readonly FactRead[]): FactReader {
  const guards = new Map(read.map(guard => [guard.name, guard.value]));
  return {
    read: path => {
      const value = dig(facts, path.split('.'));
      if (value !== undefined && value !== null && !guards.has(path)) guards.set(path, value);
      return value ?? undefined;
    },
    guards: () =>
      [...guards]
        .map(([name, value]) => ({ name, value }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  };
}

function dig(value: Value | undefined, keys: readonly string[]): Value | undefined {
  const [key, ...rest] = keys;
  if (key === undefined || value === undefined) return value;
  if (isHash(value)) return dig(value.get(key), rest);
  if (isList(value) && /^\d+$/.test(key)) return dig(value[Number(key)], rest);
  return undefined;
}
