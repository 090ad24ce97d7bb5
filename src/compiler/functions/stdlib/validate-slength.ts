import { isList, type Value } from '../../../model/value.ts';
import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { parseInteger } from '../ruby/parse-number.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const validateSlength = defineFunction({
  name: 'validate_slength',
  doc: 'Fails unless a string, or every string of a list, is at most (and at least) so long. Use String[min, max] in new code.',
  statement: true,
  dispatches: threeX((context, values) => {
    const [input = '', longest = '', shortest] = values;
    if (values.length !== 2 && values.length !== 3) {
      context.fail(`validate_slength(): Wrong number of arguments (${values.length}; must be 2 or 3)`);
    }
    const max = lengthOf(longest);
    if (max === undefined || max <= 0n) {
      return context.fail(
        `validate_slength(): Expected second argument to be a positive Numeric, got ${rubyToString(longest)}:${rubyClass(longest)}`,
      );
    }
    const min = shortest === undefined || shortest === false ? 0n : lengthOf(shortest);
    if (min === undefined || min < 0n) {
      return context.fail(
        `validate_slength(): Expected third argument to be unset or a positive Numeric, got ${rubyToString(shortest!)}:${rubyClass(shortest!)}`,
      );
    }
    if (max < min)
      context.fail('validate_slength(): Expected second argument to be equal to or larger than third argument');
    checkLengths(context, input, min, max);
    return null;
  }),
});

function lengthOf(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(Math.trunc(value));
  return typeof value === 'string' ? parseInteger(value) : undefined;
}

function checkLengths(context: CallContext, input: Value, min: bigint, max: bigint): void {
  if (typeof input !== 'string' && !isList(input)) {
    context.fail(`validate_slength(): Expected first argument to be a String or Array, got ${rubyClass(input)}`);
  }
  const list = isList(input) ? input : [input];
  for (const [at, text] of list.entries()) {
    if (typeof text !== 'string') {
      context.fail(
        `validate_slength(): Expected element at array position ${at} to be a String, got ${rubyClass(text)}`,
      );
    }
    const length = [...text].length;
    if (length > max || length < min) {
      const shown = typeof input === 'string' ? length : list.length;
      context.fail(
        `validate_slength(): Expected length of ${rubyInspect(input)} to be between ${min} and ${max}, was ${shown}`,
      );
    }
  }
}
