/** Lists and hashes from other values. */
import { conversionFailed } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, isList, isType, PuppetHash, type Value } from '../../model/value.ts';
import { generalize } from './generalize.ts';
import { infer } from './infer.ts';
import { isInstance } from './is-instance.ts';
import { typeToString } from './print.ts';

/** The elements of anything that can be iterated: characters, numbers below one, pairs of a hash, bytes. undefined for others. */
function iterate(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  if (typeof value === 'string') return [...value];
  if (typeof value === 'bigint') return value < 0n ? undefined : range(0n, value - 1n);
  if (value === null || typeof value !== 'object') return undefined;
  if (isHash(value)) return [...value.entries()].map(([key, of]) => [key, of]);
  if (isType(value)) {
    if (value.type === 'Enum') return value.values;
    return value.type === 'Integer' && value.from !== undefined && value.to !== undefined
      ? range(value.from, value.to)
      : undefined;
  }
  return value.kind === 'binary' ? [...value.bytes].map(BigInt) : undefined;
}

function range(from: bigint, to: bigint): readonly bigint[] {
  return Array.from({ length: Number(to - from) + 1 }, (_, index) => from + BigInt(index));
}

/** `Array($from, $wrap)` */
export function newArray(from: Value, wrap: boolean): Value {
  if (wrap && !isList(from)) return [from];
  return iterate(from) ?? [];
}

const treeArray = (value: Value): value is readonly [readonly Value[], Value][] =>
  isList(value) &&
  value.length > 0 &&
  value.every(entry => isList(entry) && entry.length === 2 && isList(entry[0] as Value));

/** `Hash($from)`, `Hash($from, 'tree')`: from pairs, from a flat list, from paths and values. */
export function newHash(from: Value, option: string | undefined): Value {
  if (option !== undefined && treeArray(from)) return newTree(from, option === 'hash_tree');
  if (isHash(from)) return from;
  const items = iterate(from);
  if (!items || !isInstance({ kind: 'type', type: 'Iterable', of: { kind: 'type', type: 'Any' } }, from)) {
    const type = typeToString(generalize(infer(from)));
    return fail(conversionFailed({ message: `Value of type ${type} cannot be converted to Hash` }));
  }
  const pairs = isList(from) && items.length > 0 && items.every(item => isList(item) && item.length === 2);
  if (pairs) return PuppetHash.from(items as readonly (readonly [Value, Value])[]);
  if (items.length % 2 !== 0) return fail(conversionFailed({ message: 'odd number of arguments for Hash' }));
  return PuppetHash.from(
    Array.from({ length: items.length / 2 }, (_, at): [Value, Value] => [
      items[2 * at] as Value,
      items[2 * at + 1] as Value,
    ]),
  );
}

/** A tree under construction; lists and hashes given as values can be reached into. */
type Node = Map<Value, Branch> | Branch[];
type Branch = { readonly node: Node } | { readonly leaf: Value };

function branch(value: Value, allHashes: boolean): Branch {
  if (isHash(value)) return { node: new Map([...value.entries()].map(([key, of]) => [key, branch(of, false)])) };
  if (!isList(value)) return { leaf: value };
  if (!allHashes) return { node: value.map(item => branch(item, false)) };
  return { node: new Map(value.map((item, index) => [BigInt(index), branch(item, true)])) };
}

function newTree(entries: readonly (readonly [readonly Value[], Value])[], allHashes: boolean): Value {
  const root = new Map<Value, Branch>();
  for (const [path, value] of entries) {
    if (path.length === 0) {
      const items = isList(value)
        ? value.map((item, at): [Value, Value] => [BigInt(at), item])
        : isHash(value)
          ? value.entries()
          : [];
      for (const [key, item] of items) root.set(key, branch(item, false));
      continue;
    }
    let at: Node = root;
    for (const key of path.slice(0, -1)) at = step(at, key);
    place(at, path.at(-1) as Value, branch(value, allHashes));
  }
  return harvest({ node: root });
}

function step(at: Node, key: Value): Node {
  const found = Array.isArray(at) ? at[Number(key)] : at.get(key);
  if (found && 'node' in found) return found.node;
  const fresh = new Map<Value, Branch>();
  place(at, key, { node: fresh });
  return fresh;
}
function place(at: Node, key: Value, value: Branch): void {
  if (Array.isArray(at)) at[Number(key)] = value;
  else at.set(key, value);
}
function harvest(of: Branch): Value {
  if ('leaf' in of) return of.leaf;
  if (Array.isArray(of.node)) return Array.from(of.node, item => (item ? harvest(item) : null));
  return PuppetHash.from([...of.node].map(([key, item]): [Value, Value] => [key, harvest(item)]));
}
