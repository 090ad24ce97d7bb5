/** max and min: of numbers, of strings, of anything by a lambda, of anything as text. */
import type { Value } from '../../model/value.ts';
import { byCodePoint } from '../types/build-type.ts';
import { rubyToString } from '../types/ruby-inspect.ts';
import type { Block, CallContext, Dispatch } from './define-function.ts';

type Order = (a: Value, b: Value) => number;

const numeric: Order = (a, b) => ((a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0);

/** Strings that are both numbers compare as such. */
const textual: Order = (a, b) => {
  const [x, y] = [rubyToString(a), rubyToString(b)];
  const isNumber = (text: string) => /^-?\d+(?:[._eE]\d+)?$/.test(text);
  if (isNumber(x) && isNumber(y))
    return numeric(Number.parseFloat(x.replace('_', '')), Number.parseFloat(y.replace('_', '')));
  return byCodePoint(x, y);
};

/**
 * The dispatches of a function that picks one of its arguments or of a list.
 * @param sign 1 for the largest, -1 for the smallest
 */
export function extremeDispatches(name: string, sign: 1 | -1): Dispatch[] {
  const pick = (context: CallContext, values: readonly Value[], order: Order): Value => {
    if (values.length === 0) context.fail(`${name}(): Wrong number of arguments need at least one`);
    return values.reduce((best, value) => (order(value, best) * sign > 0 ? value : best));
  };
  const byBlock = (context: CallContext, values: readonly Value[], block: Block): Value =>
    values.length === 0 ? null : pick(context, values, (a, b) => Number(block.call(a, b)));
  const list = (parameter: string, order: Order): Dispatch => ({
    parameters: [parameter],
    block: 'Optional[Callable[2,2]]',
    call: (context, [values], block) =>
      block ? byBlock(context, values as readonly Value[], block) : pick(context, values as readonly Value[], order),
  });
  return [
    { parameters: ['Numeric *$values'], call: (context, values) => pick(context, values, numeric) },
    { parameters: ['String *$values'], call: (context, values) => pick(context, values, textual) },
    list('Array[Numeric] $values', numeric),
    list('Array[String] $values', textual),
    list('Array $values', textual),
    {
      parameters: ['Any *$values'],
      block: 'Callable[2,2]',
      call: (context, values, block) => byBlock(context, values, block as Block),
    },
    { parameters: ['Any *$values'], call: (context, values) => pick(context, values, textual) },
  ];
}
