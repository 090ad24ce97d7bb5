import { defineFunction } from '../define-function.ts';
import { toWhole } from '../rounding.ts';

export const round = defineFunction({
  name: 'round',
  doc: 'Gives the nearest Integer; halves go away from zero.',
  dispatches: [
    {
      parameters: ['Numeric $val'],
      call: (context, [value]) => {
        if (typeof value === 'bigint') return value;
        const number = value as number;
        return toWhole(context, Math.trunc(number > 0 ? number + 0.5 : number - 0.5));
      },
    },
  ],
});
