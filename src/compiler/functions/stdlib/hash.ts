import { isList, PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { threeX } from '../three-x.ts';

export const hash = defineFunction({
  name: 'hash',
  doc: 'A hash from a list of keys and values in turn, or of pairs.',
  dispatches: threeX((context, [list]) => {
    if (list === undefined) return context.fail('hash(): Wrong number of arguments given (0 for 1)');
    if (!isList(list)) return context.fail('hash(): Requires array to work with');
    const flat = flattenList(list);
    if (flat.length % 2 === 1) context.fail('hash(): Unable to compute hash from array given');
    const keys = flat.filter((_, i) => i % 2 === 0);
    return PuppetHash.from(keys.map((key, i) => [key, flat[2 * i + 1]!] as const));
  }),
});
