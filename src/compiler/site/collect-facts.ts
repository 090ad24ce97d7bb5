/** Facts as people write them (`os.family: Debian`) -> structured facts (`os: {family: Debian}`). */
import { isHash, PuppetHash, type Value } from '../../model/value.ts';

interface Tree extends Map<string, Tree | Value> {}

/** Puts `value` at `path`; false when a value stands where a hash is needed or the other way round. */
function put(tree: Tree, path: readonly string[], value: Value): boolean {
  const [name, ...rest] = path as [string, ...string[]];
  const present = tree.get(name);
  if (rest.length === 0 && !isHash(value)) {
    if (present instanceof Map) return false;
    tree.set(name, value);
    return true;
  }
  if (present !== undefined && !(present instanceof Map)) return false;
  const branch: Tree = present ?? new Map();
  tree.set(name, branch);
  if (rest.length > 0) return put(branch, rest, value);
  // below the first level a dot is part of the name, as in mountpoints or interface names
  return [...(value as PuppetHash).entries()].every(([key, inner]) => put(branch, [String(key)], inner));
}

function toHash(tree: Tree): PuppetHash {
  return PuppetHash.from([...tree].map(([key, value]) => [key, value instanceof Map ? toHash(value) : value] as const));
}

/** Structured facts; `clash` is called with the name of a fact given both as a value and as a hash. */
export function collectFacts(given: PuppetHash, clash: (name: string) => void): PuppetHash {
  const tree: Tree = new Map();
  for (const [key, value] of given.entries()) {
    const name = String(key);
    if (!put(tree, name.split('.'), value)) clash(name);
  }
  return toHash(tree);
}
