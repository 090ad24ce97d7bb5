import { isHash, PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const deepMerge = defineFunction({
  name: 'deep_merge',
  doc: 'Hashes merged into one, hashes inside them too; later values win.',
  dispatches: threeX((context, values) => {
    if (values.length < 2)
      context.fail(`deep_merge(): wrong number of arguments (${values.length}; must be at least 2)`);
    return values.reduce<PuppetHash>((merged, value) => {
      // '' is what undef looks like here
      if (value === '') return merged;
      if (isHash(value)) return mergeDeeply(merged, value);
      return context.fail(`deep_merge: unexpected argument type ${rubyClass(value)}, only expects hash arguments`);
    }, PuppetHash.empty);
  }),
});

function mergeDeeply(under: PuppetHash, over: PuppetHash): PuppetHash {
  const entries = [...over.entries()].map(([key, value]) => {
    const old = under.get(key);
    return [key, old !== undefined && isHash(old) && isHash(value) ? mergeDeeply(old, value) : value] as const;
  });
  return under.merge(PuppetHash.from(entries));
}
