import { defineFunction } from '../define-function.ts';

export const abs = defineFunction({
  name: 'abs',
  doc: 'Gives a number without its sign.',
  dispatches: [
    {
      parameters: ['Numeric $val'],
      call: (_, [value]) => (typeof value === 'bigint' ? (value < 0n ? -value : value) : Math.abs(value as number)),
    },
    {
      parameters: ['String $val'],
      call: (context, [value]) => {
        const text = value as string;
        if (/^-?\d+\.\d+$/m.test(text)) return Math.abs(Number.parseFloat(text));
        if (!/^-?\d+$/m.test(text))
          context.fail('abs(): Requires float or integer to work with - was given non decimal string');
        const number = BigInt((/-?\d+/.exec(text) as RegExpExecArray)[0]);
        return number < 0n ? -number : number;
      },
    },
  ],
});
