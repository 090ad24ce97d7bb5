/** `+`, `-` and `<<` on lists and hashes, `+` on binary values. */
import type { ArithmeticExpression } from '../../model/ast.ts';
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { keyOfValues } from '../types/value-key.ts';
import { failAt } from './failures.ts';
import { pairsOf } from './literal.ts';

function asList(value: Value): readonly Value[] {
  if (isList(value)) return value;
  return isHash(value) ? pairsOf(value) : [value];
}

/** A list as a hash: of pairs, or of keys and values in turn. */
function asHash(node: ArithmeticExpression, list: readonly Value[]): PuppetHash {
  if (list.length > 0 && list.every(isList)) {
    if (list.some(pair => pair.length < 1 || pair.length > 2)) {
      const wrong = list.findIndex(pair => pair.length < 1 || pair.length > 2);
      failAt(node, `invalid number of elements (${list[wrong]?.length} for 1..2)`);
    }
    return PuppetHash.from(list.map(pair => [pair[0] ?? null, pair[1] ?? null]));
  }
  if (list.length % 2 !== 0) failAt(node, 'odd number of arguments for Hash');
  const pairs: [Value, Value][] = [];
  for (let index = 0; index < list.length; index += 2) pairs.push([list[index] ?? null, list[index + 1] ?? null]);
  return PuppetHash.from(pairs);
}

function add(node: ArithmeticExpression, left: Value, right: Value): Value {
  if (isList(left)) return [...left, ...asList(right)];
  if (isHash(left)) {
    if (isHash(right)) return left.merge(right);
    if (isList(right)) return left.merge(asHash(node, right));
    return failAt(node, 'Can only append Array or Hash to a Hash');
  }
  const bytes = left as Extract<Value, { kind: 'binary' }>;
  if (
    typeof right === 'object' &&
    right !== null &&
    'kind' in right &&
    right.kind === 'binary' &&
    bytes.kind === 'binary'
  ) {
    return { kind: 'binary', bytes: Uint8Array.from([...bytes.bytes, ...right.bytes]) };
  }
  return failAt(
    node,
    bytes.kind === 'binary' ? 'Can only append Binary to a Binary' : 'An URI can only be merged with an URI or String',
  );
}

/** The new list, hash or binary value. */
export function combineCollections(
  node: ArithmeticExpression,
  operator: '+' | '-' | '<<',
  left: Value,
  right: Value,
): Value {
  if (operator === '+') return add(node, left, right);
  if (operator === '<<') return [...(left as readonly Value[]), right];
  const gone = new Set(
    (isHash(right) && isHash(left) ? [...right.keys()] : asList(right)).map(value => keyOfValues([value])),
  );
  if (isHash(left)) return PuppetHash.from([...left.entries()].filter(([key]) => !gone.has(keyOfValues([key]))));
  return (left as readonly Value[]).filter(value => !gone.has(keyOfValues([value])));
}
