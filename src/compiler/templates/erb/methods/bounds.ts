/** `[start, length]` and `[range]` of strings and lists -> the slice they mean. */
import type { RubyRange } from '../ruby-value.ts';
import { countAt } from './arguments.ts';
import type { MethodCall } from './method-call.ts';

/** Start and end for a slice of something `size` long; undefined when it begins outside. */
export function bounds(range: RubyRange | undefined, call: MethodCall, size: number): [number, number] | undefined {
  const number = (value: unknown, open: number): number => (value === null ? open : Number(value));
  let start: number;
  let end: number;
  if (range) {
    start = number(range.from, 0);
    end = number(range.to, -1);
    if (start < 0) start += size;
    if (end < 0) end += size;
    if (!range.exclusive || range.to === null) end += 1;
  } else {
    start = countAt(call, 0);
    if (start < 0) start += size;
    const length = countAt(call, 1);
    if (length < 0) return undefined;
    end = start + length;
  }
  return start < 0 || start > size ? undefined : [start, Math.max(start, Math.min(end, size))];
}
