import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { factAt } from '../facts.ts';
import { leadingFloat } from '../ruby/parse-number.ts';

const POWERS: Readonly<Record<string, number>> = { k: 10, M: 20, G: 30, T: 40, E: 50 };

export const maxMemory = defineFunction({
  name: 'memcached::max_memory',
  doc: 'MB of memory: the given number, or the given share (95% if none is given) of what the host has.',
  dispatches: [
    {
      parameters: ['Any $amount'],
      call: (context, [amount = null]) => {
        const text = amount === null || amount === false ? '95%' : rubyToString(amount);
        if (!text.endsWith('%')) return BigInt(Math.trunc(leadingFloat(text)));
        const total = factAt(context, 'memory', 'system', 'total') ?? factAt(context, 'memorysize');
        const [, number = '', unit = ''] = /([0-9.e+-]*)\s*([^bB]?)/.exec(rubyToString(total ?? '')) ?? [];
        const power = POWERS[unit];
        if (power === undefined)
          return context.fail(
            `memcached_max_memory(): Unknown suffix ${unit}`,
            'It needs the fact memory.system.total, such as "7.75 GiB": give it under facts: in hosts/NAME.yaml.',
          );
        const megabytes = Math.floor(Math.trunc(leadingFloat(number) * 2 ** power) / 2 ** 20);
        return BigInt(Math.floor(megabytes * (leadingFloat(text) / 100)));
      },
    },
  ],
});
