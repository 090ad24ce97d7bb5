import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const str2bool = defineFunction({
  name: 'str2bool',
  doc: 'The boolean a word means: 1, t, y, true and yes; 0, f, n, false, no, undef and the empty string.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('str2bool(): Wrong number of arguments given (0 for 1)');
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string') return context.fail('str2bool(): Requires string to work with');
    if (/^$/m.test(value)) return false;
    if (/^(?:1|t|y|true|yes)$/im.test(value)) return true;
    if (/^(?:0|f|n|false|no)$/im.test(value) || /^(?:undef|undefined)$/m.test(value)) return false;
    return context.fail('str2bool(): Unknown type of boolean given');
  }),
});
