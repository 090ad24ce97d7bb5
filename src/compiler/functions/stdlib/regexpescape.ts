import { isList } from '../../../model/value.ts';
import { escapeRegexp } from '../../types/escape-regexp.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const regexpescape = defineFunction({
  name: 'regexpescape',
  doc: 'A string, or the strings of a list, with everything escaped that a regular expression takes as special.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('regexpescape(): Wrong number of arguments given (0 for 1)');
    if (typeof value === 'string') return escapeRegexp(value);
    if (isList(value)) return value.map(item => (typeof item === 'string' ? escapeRegexp(item) : item));
    return context.fail('regexpescape(): Requires either array or string to work with');
  }),
});
