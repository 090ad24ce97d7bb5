import type { Regexp, Value } from '../../../model/value.ts';
import { matchRegexp } from '../../types/compile-regexp.ts';
import { defineFunction } from '../define-function.ts';
import { isTrue, iterate, iteratingDispatches } from '../iteration.ts';
import { rubyEquals } from '../ruby/compare.ts';

export const indexOf = defineFunction({
  name: 'index',
  doc: 'The index or key of the first element that the lambda accepts, or that equals the given value; undef if none does.',
  dispatches: [
    ...iteratingDispatches(
      (_, { items }, visit) => {
        for (const item of items) if (isTrue(visit(item))) return item.key;
        return null;
      },
      // unlike everywhere else a block of one parameter is shown the value of an entry, not the pair
      item => item.value,
    ),
    {
      parameters: ['String $str', 'Variant[String,Regexp] $match'],
      call: (_, [text, wanted]) => indexInText(text as string, wanted as string | Regexp),
    },
    {
      parameters: ['Iterable $enumerable', 'Any $match'],
      call: (context, [subject = null, wanted = null]) => {
        for (const item of iterate(context, subject).items) if (rubyEquals(item.value, wanted)) return item.key;
        return null;
      },
    },
  ],
});

function indexInText(text: string, wanted: string | Regexp): Value {
  const at = typeof wanted === 'string' ? text.indexOf(wanted) : (matchRegexp(wanted.source, text)?.start ?? -1);
  return at < 0 ? null : BigInt([...text.slice(0, at)].length);
}
