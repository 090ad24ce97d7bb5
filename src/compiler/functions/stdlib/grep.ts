import { isList } from '../../../model/value.ts';
import { regexpMatches } from '../../types/compile-regexp.ts';
import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const grep = defineFunction({
  name: 'grep',
  doc: 'The strings of a list that a pattern matches.',
  dispatches: threeX((context, values) => {
    const [list = '', pattern = ''] = values;
    if (values.length !== 2) context.fail(`grep(): Wrong number of arguments given ${values.length} for 2`);
    if (!isList(list)) return context.fail(`undefined method \`grep' for ${rubyInspect(list)}:${rubyClass(list)}`);
    return list.filter(value => typeof value === 'string' && regexpMatches(rubyToString(pattern), value));
  }),
});
