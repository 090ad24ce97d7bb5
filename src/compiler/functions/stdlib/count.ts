import { isHash, isList, type Value } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { rubyEquals } from '../ruby/compare.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { characterSet } from '../ruby/string-methods.ts';
import { threeX } from '../three-x.ts';

export const count = defineFunction({
  name: 'count',
  doc: 'How many elements of a list equal a value, or are neither undef nor empty strings.',
  dispatches: threeX(
    (context, values) => {
      if (values.length > 2) context.fail(`count(): Wrong number of arguments given ${values.length} for 1 or 2.`);
      const [collection = '', item] = values;
      if (typeof collection === 'string' && typeof item === 'string') {
        return BigInt([...collection].filter(characterSet(item)).length);
      }
      if (!isList(collection) && !isHash(collection)) {
        return context.fail(`undefined method \`count' for ${rubyInspect(collection)}:${rubyClass(collection)}`);
      }
      const members = isHash(collection) ? [...collection.entries()] : collection;
      const counted =
        item === undefined || item === false
          ? members.filter(member => member !== null && member !== '')
          : members.filter(member => rubyEquals(member as Value, item));
      return BigInt(counted.length);
    },
    { name: 'count', atLeast: 1 },
  ),
});
