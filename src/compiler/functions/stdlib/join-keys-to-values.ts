import { isHash, isList } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const joinKeysToValues = defineFunction({
  name: 'join_keys_to_values',
  doc: 'The entries of a hash as strings KEY SEPARATOR VALUE; for a list of values one string each.',
  dispatches: threeX((context, values) => {
    const [hash = '', separator = ''] = values;
    if (values.length !== 2)
      context.fail(`join_keys_to_values(): Takes exactly two arguments, but ${values.length} given.`);
    if (!isHash(hash)) {
      return context.fail(
        `join_keys_to_values(): The first argument must be a hash, but a ${rubyClass(hash)} was given.`,
      );
    }
    if (typeof separator !== 'string') {
      return context.fail(
        `join_keys_to_values(): The second argument must be a string, but a ${rubyClass(separator)} was given.`,
      );
    }
    return [...hash.entries()].flatMap(([key, value]) => {
      if (isList(value)) return value.map(one => rubyToString(key) + separator + rubyToString(one));
      return rubyToString(value) === 'undef'
        ? [rubyToString(key)]
        : [rubyToString(key) + separator + rubyToString(value)];
    });
  }),
});
