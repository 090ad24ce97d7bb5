import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const reverse = defineFunction({
  name: 'reverse',
  doc: 'A list or string from its end to its start.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('reverse(): Wrong number of arguments given (0 for 1)');
    if (typeof value === 'string') return [...value].reverse().join('');
    if (isList(value)) return value.toReversed();
    return context.fail('reverse(): Requires either array or string to work with');
  }),
});
