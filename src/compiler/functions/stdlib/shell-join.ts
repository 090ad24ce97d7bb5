import { isList } from '../../../model/value.ts';
import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { shellEscape } from '../ruby/shellwords.ts';
import { threeX } from '../three-x.ts';

export const shellJoin = defineFunction({
  name: 'shell_join',
  doc: 'The elements of a list as words for a POSIX shell, with spaces between them.',
  dispatches: threeX((context, values) => {
    const [list = ''] = values;
    if (values.length !== 1) context.fail(`shell_join(): Wrong number of arguments given (${values.length} for 1)`);
    if (!isList(list)) return context.fail(`First argument is not an Array: ${rubyInspect(list)}`);
    return list.map(value => shellEscape(rubyToString(value))).join(' ');
  }),
});
