import { isHash } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const hasKey = defineFunction({
  name: 'has_key',
  doc: 'True when a hash has a key.',
  dispatches: threeX((context, values) => {
    const [hash = '', key = ''] = values;
    if (values.length !== 2) context.fail(`has_key(): wrong number of arguments (${values.length}; must be 2)`);
    if (!isHash(hash)) {
      return context.fail(
        `has_key(): expects the first argument to be a hash, got ${rubyInspect(hash)} which is of type ${rubyClass(hash)}`,
      );
    }
    return hash.has(key);
  }),
});
