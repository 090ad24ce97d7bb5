/** `prefix` and `suffix`. */
import { isHash, isList, PuppetHash, type Value } from './../../model/value.ts';
import { rubyInspect, rubyToString } from '../types/ruby-inspect.ts';
import { defineFunction, type PuppetFunction } from './define-function.ts';
import { threeX } from './three-x.ts';

/** Declares one of them; `affix` puts the text to its side. */
export function affixFunction(
  name: string,
  doc: string,
  affix: (text: string, addition: string) => string,
): PuppetFunction {
  return defineFunction({
    name,
    doc,
    dispatches: threeX((context, values) => {
      const [collection = '', addition] = values;
      if (values.length === 0) context.fail(`${name}(): Wrong number of arguments given (0 for 1)`);
      if (!isList(collection) && !isHash(collection)) {
        return context.fail(
          `${name}(): expected first argument to be an Array or a Hash, got ${rubyInspect(collection)}`,
        );
      }
      if (addition !== undefined && addition !== false && typeof addition !== 'string') {
        return context.fail(`${name}(): expected second argument to be a String, got ${rubyInspect(addition)}`);
      }
      const one = (value: Value) =>
        typeof addition === 'string' ? affix(rubyToString(value), addition) : rubyToString(value);
      if (isList(collection)) return collection.map(one);
      return PuppetHash.from([...collection.entries()].map(([key, value]) => [one(key), value] as const));
    }),
  });
}
