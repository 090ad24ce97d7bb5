import { defineFunction } from '../define-function.ts';
import { parseFloatStrictly } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

export const any2bool = defineFunction({
  name: 'any2bool',
  doc: 'Reads any value as a boolean: numbers above 0 are true, words such as yes and no by their meaning, other values are true.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('any2bool(): Wrong number of arguments given (0 for 1)');
    if (typeof value === 'boolean') return value;
    if (typeof value === 'bigint' || typeof value === 'number') return context.call('num2bool', [value]);
    if (typeof value !== 'string') return true;
    return context.call(parseFloatStrictly(value) === undefined ? 'str2bool' : 'num2bool', [value]);
  }),
});
