import { isHash, PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';

export const normaliseAndDeepmerge = defineFunction({
  name: 'mysql::normalise_and_deepmerge',
  doc: 'Hashes merged into one, hashes inside them too; later values win, and a-b and a_b are the same key, written as in the later hash.',
  dispatches: [
    {
      parameters: ['Any *$hashes'],
      call: (context, hashes) => {
        const name = 'mysql::normalise_and_deepmerge';
        if (hashes.length < 2)
          context.fail(`${name}(): wrong number of arguments (${hashes.length}; must be at least 2)`);
        return hashes.reduce<PuppetHash>((merged, hash) => {
          if (hash === '') return merged;
          if (isHash(hash)) return overlay(merged, hash);
          return context.fail(`${name}: unexpected argument type ${rubyClass(hash)}, only expects hash arguments.`);
        }, PuppetHash.empty);
      },
    },
  ],
});

/** The key under which `hash` has the same thing written the other way. */
function otherSpelling(key: Value): Value {
  if (typeof key !== 'string') return key;
  return key.includes('-') ? key.replaceAll('-', '_') : key.replaceAll('_', '-');
}

function overlay(under: PuppetHash, over: PuppetHash): PuppetHash {
  const merged = new Map(under.entries());
  for (const [key, value] of over.entries()) {
    const other = otherSpelling(key);
    if (!merged.has(key) && merged.has(other)) {
      merged.set(key, merged.get(other) ?? null);
      merged.delete(other);
    }
    const old = merged.get(key);
    merged.set(key, old !== undefined && isHash(old) && isHash(value) ? overlay(old, value) : value);
  }
  return PuppetHash.from([...merged]);
}
