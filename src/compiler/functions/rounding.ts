/** ceiling and floor: to an Integer, from a number or from text that is one. */
import type { Value } from '../../model/value.ts';
import { floatFromText } from '../types/numbers.ts';
import { printFloat } from '../types/print-float.ts';
import type { CallContext, Dispatch } from './define-function.ts';

/** A whole float as an Integer; infinity is none. */
export function toWhole(context: CallContext, value: number): bigint {
  return Number.isFinite(value) ? BigInt(value) : context.fail(printFloat(value));
}

/** The dispatches of a rounding function. */
export function roundingDispatches(name: string, round: (value: number) => number): Dispatch[] {
  const convert = (context: CallContext, value: Value): bigint =>
    typeof value === 'bigint' ? value : toWhole(context, round(value as number));
  return [
    { parameters: ['Numeric $val'], call: (context, [value]) => convert(context, value as Value) },
    {
      parameters: ['String $val'],
      call: (context, [text]) => {
        const number = floatFromText(text as string);
        return convert(
          context,
          number ?? context.fail(`${name}(): cannot convert given value to a floating point value.`),
        );
      },
    },
  ];
}
