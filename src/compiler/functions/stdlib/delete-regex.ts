import { isHash, isList, PuppetHash, type Value } from '../../../model/value.ts';
import { regexpMatches } from '../../types/compile-regexp.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const deleteRegex = defineFunction({
  name: 'delete_regex',
  doc: 'A list without the strings, or a hash without the keys, that contain a match of one of the patterns as whole words.',
  dispatches: threeX((context, values) => {
    const [collection = '', patterns = ''] = values;
    if (values.length !== 2) context.fail(`delete_regex(): Wrong number of arguments given ${values.length} for 2`);
    const sources = (isList(patterns) ? patterns : [patterns]).map(pattern => `\\b${rubyToString(pattern)}\\b`);
    const unwanted = (value: Value) =>
      typeof value === 'string' && sources.some(source => regexpMatches(source, value));
    if (isList(collection)) return collection.filter(value => !unwanted(value));
    if (isHash(collection)) return PuppetHash.from([...collection.entries()].filter(([key]) => !unwanted(key)));
    return context.fail(
      `delete_regex(): First argument must be an Array, Hash, or String. Given an argument of class ${rubyClass(collection)}.`,
    );
  }),
});
