/** `validate_integer` and `validate_numeric`: numbers, or strings that write them, within bounds. */

import { isHash, isList, type Value } from './../../model/value.ts';
import { printFloat } from '../types/print-float.ts';
import { rubyInspect, rubyToString } from '../types/ruby-inspect.ts';
import type { CallContext } from './define-function.ts';
import { rubyClass } from './ruby/ruby-class.ts';

interface Kind {
  readonly name: 'validate_integer' | 'validate_numeric';
  /** "an Integer", "a Numeric" */
  readonly article: string;
  readonly parse: (text: string) => bigint | number | undefined;
}

/** Checks (input, max, min); every failure has stdlib's words. */
export function validateRange(context: CallContext, values: readonly Value[], kind: Kind): void {
  const { name, article, parse } = kind;
  if (values.length === 0 || values.length > 3) {
    context.fail(`${name}(): Wrong number of arguments; must be 1, 2 or 3, got ${values.length}`);
  }
  const [input = '', upper, lower] = values;
  const bound = (which: string, value: Value | undefined, optional: boolean) => {
    if (value === undefined || (optional && value === '')) return undefined;
    const number = parse(rubyToString(value));
    return (
      number ??
      context.fail(`${name}(): Expected ${which} argument to be unset or ${article}, got ${rubyToString(value)}:String`)
    );
  };
  const max = bound('second', upper, values.length > 2);
  const min = bound('third', lower, false);
  if (min !== undefined && max !== undefined && min > max) {
    context.fail(
      `${name}(): Expected second argument to be larger than third argument, got ${shown(max)} < ${shown(min)}`,
    );
  }
  if (isHash(input)) {
    // validate_numeric names its sibling here, as stdlib does
    context.fail(`validate_integer(): Expected first argument to be ${article} or Array, got Hash`);
  }
  const check = (value: Value, wrong: () => never) => {
    const number = isHash(value) || isList(value) ? undefined : parse(rubyToString(value));
    if (number === undefined) return wrong();
    const text = rubyInspect(isList(input) ? input : number);
    if (max !== undefined && number > max)
      context.fail(`${name}(): Expected ${text} to be smaller or equal to ${shown(max)}, got ${text}.`);
    if (min !== undefined && number < min)
      context.fail(`${name}(): Expected ${text} to be greater or equal to ${shown(min)}, got ${text}.`);
  };
  if (isList(input)) {
    input.forEach((value, at) => {
      check(value, () =>
        context.fail(`${name}(): Expected element at array position ${at} to be ${article}, got ${rubyClass(value)}`),
      );
    });
  } else
    check(input, () =>
      context.fail(`${name}(): Expected first argument to be ${article} or Array, got ${rubyClass(input)}`),
    );
}

function shown(number: bigint | number): string {
  return typeof number === 'bigint' ? String(number) : printFloat(number);
}
