import { PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { sortValues } from '../ruby/compare.ts';

export const sortBy = defineFunction({
  name: 'stdlib::sort_by',
  doc: 'A collection in the order of what the lambda gives for every element.',
  dispatches: [
    {
      parameters: ['Array $ary'],
      block: 'Callable[1,1]',
      call: (context, [list], block) => sortValues(context, list as Value[], value => block!.call(value)),
    },
    {
      parameters: ['String $str'],
      block: 'Callable[1,1]',
      call: (context, [text], block) =>
        sortValues(context, [...(text as string)], value => block!.call(value)).join(''),
    },
    {
      parameters: ['Hash $hsh'],
      block: 'Variant[Callable[1,1], Callable[2,2]]',
      call: (context, [hash], block) => {
        const entries = [...(hash as PuppetHash).entries()];
        const key = (entry: Value) => (block!.arity === 2 ? block!.call(...(entry as Value[])) : block!.call(entry));
        return PuppetHash.from(sortValues(context, entries, key) as (readonly [Value, Value])[]);
      },
    },
  ],
});
