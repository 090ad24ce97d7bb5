import { isHash, PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { element, type Item, type Iteration, iterate } from '../iteration.ts';

export const merge = defineFunction({
  name: 'stdlib::merge',
  doc: 'Hashes merged into one, later values win; with a lambda, the hashes it gives for the elements of an iterable.',
  dispatches: [
    {
      parameters: ['Variant[Hash[Scalar,Any], Undef, String[0,0]] *$args'],
      call: (_, values) => mergeAll(values),
    },
    {
      parameters: ['Iterable *$args'],
      block: 'Callable[3,3]',
      call: (context, [subject = null], block) =>
        accumulate(iterate(context, subject), (memo, item) => block!.call(memo, item.key, item.value)),
    },
    {
      parameters: ['Iterable *$args'],
      block: 'Callable[2,2]',
      call: (context, [subject = null], block) => {
        const iteration = iterate(context, subject);
        return accumulate(iteration, (memo, item) => block!.call(memo, element(item, iteration)));
      },
    },
  ],
});

function mergeAll(values: readonly Value[]): PuppetHash {
  return values.reduce<PuppetHash>((merged, value) => (isHash(value) ? merged.merge(value) : merged), PuppetHash.empty);
}

function accumulate(iteration: Iteration, next: (memo: PuppetHash, item: Item) => Value): PuppetHash {
  let memo = PuppetHash.empty;
  for (const item of iteration.items) memo = mergeAll([memo, next(memo, item)]);
  return memo;
}
