import { keyOf, PuppetHash, type Value } from '../../../model/value.ts';
import { type Block, defineFunction } from '../define-function.ts';
import { elements } from '../iteration.ts';
import { distinct } from '../ruby/compare.ts';

export const unique = defineFunction({
  name: 'unique',
  doc: 'A collection without repeated values; a lambda says what to compare. A hash gets lists of keys and lists of values.',
  dispatches: [
    {
      parameters: ['String $string'],
      block: 'Optional[Callable[String]]',
      call: (_, [text], block) => distinct([...(text as string)], comparing(block)).join(''),
    },
    {
      parameters: ['Hash $hash'],
      block: 'Optional[Callable[Any]]',
      call: (_, [hash], block) => uniqueHash(hash as PuppetHash, comparing(block)),
    },
    {
      parameters: ['Array $array'],
      block: 'Optional[Callable[Any]]',
      call: (_, [list], block) => distinct(list as Value[], comparing(block)),
    },
    {
      parameters: ['Iterable $iterable'],
      block: 'Optional[Callable[Any]]',
      call: (context, [subject = null], block) => distinct(elements(context, subject), comparing(block)),
    },
  ],
});

function comparing(block: Block | undefined): (value: Value) => Value {
  return value => (block ? block.call(value) : value);
}

function uniqueHash(hash: PuppetHash, key: (value: Value) => Value): PuppetHash {
  const groups = new Map<string, { keys: Value[]; values: Value[] }>();
  for (const [k, value] of hash.entries()) {
    const identity = keyOf(key(value));
    const group = groups.get(identity) ?? { keys: [], values: [] };
    group.keys.push(k);
    group.values.push(value);
    groups.set(identity, group);
  }
  return PuppetHash.from([...groups.values()].map(g => [g.keys, distinct(g.values)] as const));
}
