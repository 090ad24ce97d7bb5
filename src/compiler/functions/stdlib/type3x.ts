import { isHash, isList } from '../../../model/value.ts';
import { printFloat } from '../../types/print-float.ts';
import { defineFunction } from '../define-function.ts';
import { leadingFloat, leadingInteger } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

export const type3x = defineFunction({
  name: 'type3x',
  doc: 'The type of a value as Puppet 3 named it: string, integer, float, boolean, array, hash.',
  dispatches: threeX((context, values) => {
    const [value = ''] = values;
    if (values.length !== 1) context.fail(`type3x(): Wrong number of arguments given (${values.length} for 1)`);
    if (typeof value === 'boolean') return 'boolean';
    if (typeof value === 'bigint') return 'integer';
    if (typeof value === 'number') return 'float';
    if (isList(value)) return 'array';
    if (isHash(value)) return 'hash';
    if (typeof value !== 'string') return context.fail('type3x(): Unknown type');
    if (value === String(leadingInteger(value))) return 'integer';
    return value === printFloat(leadingFloat(value)) ? 'float' : 'string';
  }),
});
