import { isList, type Value } from '../../../model/value.ts';
import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { squeezeText } from '../ruby/string-methods.ts';
import { threeX } from '../three-x.ts';

export const squeeze = defineFunction({
  name: 'squeeze',
  doc: 'A string, or the strings of a list, with runs of one character made one; the characters may be given.',
  dispatches: threeX((context, values) => {
    const [item = '', set] = values;
    if (values.length !== 1 && values.length !== 2) {
      context.fail(`squeeze(): Wrong number of arguments given ${values.length} for 2 or 1`);
    }
    const one = (value: Value): Value => {
      if (typeof value !== 'string')
        return context.fail(`undefined method \`squeeze' for ${rubyInspect(value)}:${rubyClass(value)}`);
      return squeezeText(value, set === undefined ? undefined : rubyToString(set));
    };
    return isList(item) ? item.map(one) : one(item);
  }),
});
