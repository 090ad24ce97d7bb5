import { isHash, isList, PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const deleteUndefValues = defineFunction({
  name: 'delete_undef_values',
  doc: 'A list or a hash without its undef values.',
  dispatches: threeX((context, [collection]) => {
    if (collection === undefined) return context.fail('delete_undef_values(): Wrong number of arguments given (0)');
    if (isList(collection)) return collection.filter(value => value !== null);
    if (isHash(collection)) return PuppetHash.from([...collection.entries()].filter(([, value]) => value !== null));
    return context.fail(
      `delete_undef_values(): expected an array or hash, got ${rubyToString(collection)} type  ${rubyClass(collection)} `,
    );
  }),
});
