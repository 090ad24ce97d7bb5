import { keyOf, PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { elements } from '../iteration.ts';

export const groupBy = defineFunction({
  name: 'group_by',
  doc: 'A hash of lists: the elements under what the lambda gives for each.',
  dispatches: [
    {
      parameters: ['Collection $collection'],
      block: 'Callable[1,1]',
      call: (context, [subject = null], block) => group(elements(context, subject), value => block!.call(value)),
    },
    {
      parameters: ['Array $array'],
      block: 'Callable[2,2]',
      call: (_, [list = []], block) => group(list as Value[], (value, i) => block!.call(i, value)),
    },
    {
      parameters: ['Collection $collection'],
      block: 'Callable[2,2]',
      call: (context, [subject = null], block) =>
        group(elements(context, subject), entry => block!.call(...(entry as Value[]))),
    },
  ],
});

function group(values: readonly Value[], key: (value: Value, index: bigint) => Value): Value {
  let groups = new Map<string, { key: Value; members: Value[] }>();
  values.forEach((value, i) => {
    const at = key(value, BigInt(i));
    const known = groups.get(keyOf(at));
    if (known) known.members.push(value);
    else groups = groups.set(keyOf(at), { key: at, members: [value] });
  });
  return PuppetHash.from([...groups.values()].map(g => [g.key, g.members] as const));
}
