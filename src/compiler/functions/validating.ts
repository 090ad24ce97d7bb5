/** The validate_* functions of older manifests: they fail for the first argument that is not right. */

import type { Value } from './../../model/value.ts';
import { rubyInspect } from '../types/ruby-inspect.ts';
import { defineFunction, type PuppetFunction } from './define-function.ts';
import { rubyClass } from './ruby/ruby-class.ts';
import { threeX } from './three-x.ts';

/** Declares one that takes any number of arguments; `problem` says what is wrong with one. */
export function validateEach(name: string, doc: string, problem: (value: Value) => string | undefined): PuppetFunction {
  return defineFunction({
    name,
    doc: `${doc} Use data types for parameters in new code.`,
    statement: true,
    dispatches: threeX((context, values) => {
      const none = name.startsWith('stdlib::')
        ? 'Wrong number of arguments need at least one'
        : 'wrong number of arguments (0; must be > 0)';
      if (values.length === 0) context.fail(`${name}(): ${none}`);
      for (const value of values) {
        const message = problem(value);
        if (message !== undefined) context.fail(message);
      }
      return null;
    }),
  });
}

/** "X is not a KIND.  It looks to be a CLASS", with the article that stdlib uses. */
export function looksToBe(value: Value, kind: string): string {
  return `${rubyInspect(value)} is not ${kind}.  It looks to be a ${rubyClass(value)}`;
}
