/** `$x ? { … }`. Spec: https://puppet.com/docs/puppet/8/lang_conditional#selectors */
import { unmatchedSelector } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { SelectorExpression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { valueToString } from '../types/to-string.ts';
import { isDefault, takes } from './case.ts';
import { evaluate } from './expression.ts';
import type { Scope } from './scope.ts';

/** The value of the first entry that matches. No match and no default is an error. */
export function evaluateSelector(node: SelectorExpression, scope: Scope): Value {
  return scope.guarded(() => {
    const test = evaluate(node.left, scope);
    const chosen =
      node.selectors.find(entry => takes(test, entry.matching, scope)) ??
      node.selectors.find(entry => isDefault(entry.matching));
    if (chosen) return evaluate(chosen.value, scope);
    return fail(unmatchedSelector({ value: valueToString(test) }, node.left.span));
  });
}
