import { isHash, PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { rubyEquals } from '../ruby/compare.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const deleteValues = defineFunction({
  name: 'delete_values',
  doc: 'A hash without the entries that have a value.',
  dispatches: threeX((context, values) => {
    const [hash = '', unwanted = ''] = values;
    if (values.length !== 2) context.fail(`delete_values(): Wrong number of arguments given (${values.length} of 2)`);
    if (!isHash(hash)) {
      return context.fail(
        `delete_values(): First argument must be a Hash. Given an argument of class ${rubyClass(hash)}.`,
      );
    }
    return PuppetHash.from([...hash.entries()].filter(([, value]) => !rubyEquals(unwanted, value)));
  }),
});
