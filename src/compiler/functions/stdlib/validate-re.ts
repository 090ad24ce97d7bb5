import { regexpMatches } from '../../types/compile-regexp.ts';
import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const validateRe = defineFunction({
  name: 'validate_re',
  doc: 'Fails unless a string matches a pattern, or one of a list; the message may be given. Use Pattern in new code.',
  statement: true,
  dispatches: threeX((context, values) => {
    const [text = '', patterns = '', message = ''] = values;
    if (values.length < 2 || values.length > 3) {
      context.fail(`validate_re(): wrong number of arguments (${values.length}; must be 2 or 3)`);
    }
    if (typeof text !== 'string') {
      return context.fail(`validate_re(): input needs to be a String, not a ${rubyClass(text)}`);
    }
    if (flattenList([patterns]).some(pattern => regexpMatches(rubyToString(pattern), text))) return null;
    return context.fail(
      values.length === 3
        ? rubyToString(message)
        : `validate_re(): ${rubyInspect(text)} does not match ${rubyInspect(patterns)}`,
    );
  }),
});
