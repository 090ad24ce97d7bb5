import { isHash, isList, PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { membership, rubyEquals } from '../ruby/compare.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const deleteFunction = defineFunction({
  name: 'delete',
  doc: 'A list without the values equal to one given (or to one of a list), a string without a text, a hash without a key.',
  dispatches: threeX((context, values) => {
    const [collection = '', items = ''] = values;
    if (values.length !== 2) context.fail(`delete(): Wrong number of arguments given ${values.length} for 2`);
    const unwanted = isList(items) ? items : [items];
    if (isList(collection)) return collection.filter(value => !unwanted.some(item => rubyEquals(value, item)));
    if (isHash(collection)) {
      const kept = membership(unwanted);
      return PuppetHash.from([...collection.entries()].filter(([key]) => !kept(key)));
    }
    if (typeof collection === 'string') {
      return unwanted.reduce<string>((text, item) => text.replaceAll(rubyToString(item), ''), collection);
    }
    return context.fail(
      `delete(): First argument must be an Array, String, or Hash. Given an argument of class ${rubyClass(collection)}.`,
    );
  }),
});
