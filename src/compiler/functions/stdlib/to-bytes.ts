import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { leadingFloat } from '../ruby/parse-number.ts';
import { threeX } from '../three-x.ts';

const POWERS: Readonly<Record<string, number>> = { '': 0, k: 10, M: 20, G: 30, T: 40, P: 50, E: 60 };

export const toBytes = defineFunction({
  name: 'to_bytes',
  doc: 'The bytes that a text such as 4 kB or 1.5G means.',
  dispatches: threeX((context, values) => {
    const [size = ''] = values;
    if (values.length !== 1) context.fail(`to_bytes(): Wrong number of arguments given (${values.length} for 1)`);
    if (typeof size === 'bigint' || typeof size === 'number') return size;
    const [, number = '', unit = ''] = /([0-9.e+-]*)\s*([^bB]?)/.exec(rubyToString(size)) ?? [];
    const power = POWERS[unit];
    if (power === undefined) return context.fail(`to_bytes(): Unknown prefix ${unit}`);
    return BigInt(Math.trunc(leadingFloat(number) * 2 ** power));
  }),
});
