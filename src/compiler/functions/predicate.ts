/** The is_* functions of older manifests: one argument, true or false. */

import type { Value } from './../../model/value.ts';
import { defineFunction, type PuppetFunction } from './define-function.ts';
import { threeX } from './three-x.ts';

/** Declares one of them. `count` is how the message writes the number of arguments. */
export function predicate(
  name: string,
  doc: string,
  test: (value: Value) => boolean,
  options: { readonly atLeastOne?: boolean; readonly bare?: boolean } = {},
): PuppetFunction {
  return defineFunction({
    name,
    doc: `${doc} Use =~ with a data type in new code.`,
    dispatches: threeX((context, values) => {
      const wrong = options.atLeastOne ? values.length === 0 : values.length !== 1;
      const count = options.bare ? `${values.length} for 1` : `(${values.length} for 1)`;
      if (wrong) context.fail(`${name}(): Wrong number of arguments given ${count}`);
      return test(values[0]!);
    }),
  });
}
