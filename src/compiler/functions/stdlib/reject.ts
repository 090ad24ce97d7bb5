import { isList } from '../../../model/value.ts';
import { regexpMatches } from '../../types/compile-regexp.ts';
import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const reject = defineFunction({
  name: 'reject',
  doc: 'The elements of a list that a pattern does not match.',
  dispatches: threeX((context, values) => {
    const [list = '', pattern = ''] = values;
    if (values.length !== 2) context.fail(`reject(): Wrong number of arguments given ${values.length} for 2`);
    if (!isList(list)) return context.fail(`undefined method \`grep_v' for ${rubyInspect(list)}:${rubyClass(list)}`);
    return list.filter(value => typeof value !== 'string' || !regexpMatches(rubyToString(pattern), value));
  }),
});
