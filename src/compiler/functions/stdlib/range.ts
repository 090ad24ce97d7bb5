import type { Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { compareStrings } from '../ruby/compare.ts';
import { leadingInteger } from '../ruby/parse-number.ts';
import { successor } from '../ruby/string-methods.ts';
import { threeX } from '../three-x.ts';

/** Ruby takes no more of it either. */
const MOST = 1_000_000;

export const range = defineFunction({
  name: 'range',
  doc: 'A list from a first to a last value, numbers or strings that count up (a..c, host01..host10), with a step.',
  dispatches: threeX((context, values) => {
    if (values.length === 0) return context.fail('range(): Wrong number of arguments given (0 for 1)');
    const { start, stop, exclusive, step } =
      values.length > 1 ? fromArguments(context, values) : fromText(context, values[0]!);
    const every = (list: readonly Value[]) => list.filter((_, i) => i % step === 0);
    if (/^\d+$/m.test(start)) return every(integers(leadingInteger(start), leadingInteger(stop), exclusive));
    return every(strings(start, stop, exclusive));
  }),
});

interface Bounds {
  readonly start: string;
  readonly stop: string;
  readonly exclusive: boolean;
  readonly step: number;
}

function fromArguments(context: CallContext, [start = '', stop = '', step = 1n]: readonly Value[]): Bounds {
  const width = Math.abs(Number(leadingInteger(rubyToString(step))));
  if (width === 0) context.fail('range(): 3rd arg (step size) must be a non zero integer (e.g. 1 or -1)');
  return { start: rubyToString(start), stop: rubyToString(stop), exclusive: false, step: width };
}

function fromText(context: CallContext, value: Value): Bounds {
  const text = rubyToString(value);
  const match = /^(\w+)(\.\.\.?|-)(\w+)$/m.exec(text);
  if (match) return { start: match[1]!, stop: match[3]!, exclusive: match[2] === '...', step: 1 };
  if (text !== '') context.fail(`range(): Unable to compute range from the value: ${text}`);
  return context.fail(`range(): Unknown range format: ${text}`);
}

function integers(start: bigint, stop: bigint, exclusive: boolean): Value[] {
  const numbers: Value[] = [];
  for (let n = start; (exclusive ? n < stop : n <= stop) && numbers.length < MOST; n++) numbers.push(n);
  return numbers;
}

/** As Ruby's `upto`: up to the last one, or to the first but one that is longer than it. */
function strings(start: string, stop: string, exclusive: boolean): Value[] {
  const order = compareStrings(start, stop);
  if (order > 0 || (order === 0 && exclusive)) return [];
  const next = start.length === 1 && stop.length === 1 ? following : successor;
  const texts: Value[] = [start];
  for (let text = start; text !== stop && texts.length < MOST; ) {
    text = next(text);
    if (text.length > stop.length || (exclusive && text === stop)) break;
    texts.push(text);
  }
  return texts;
}

function following(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 1);
}
