import { isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { percentEncode } from '../percent-encode.ts';
import { threeX } from '../three-x.ts';

export const uriescape = defineFunction({
  name: 'uriescape',
  doc: 'A string, or the strings of a list, with everything percent-encoded that may not stand in an address.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('uriescape(): Wrong number of arguments given (0 for 1)');
    if (typeof value === 'string') return percentEncode(value, /[^-_.!~*'()a-zA-Z\d;/?:@&=+$,[\]]/gu);
    if (!isList(value)) return context.fail('uriescape(): Requires either array or string to work with');
    return value.map(item =>
      typeof item === 'string' ? percentEncode(item, /[^-_.!~*'()a-zA-Z\d;/?:@&=+$,[\]]/gu) : item,
    );
  }),
});
