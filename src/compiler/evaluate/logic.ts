/** `and`, `or`, `!`. Spec: https://puppet.com/docs/puppet/8/lang_expressions#boolean-operations */
import type { AndExpression, NotExpression, OrExpression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { evaluate } from './expression.ts';
import type { Scope } from './scope.ts';

/** undef and false are false; everything else, the empty string too, is true. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false;
}

export function evaluateAnd(node: AndExpression, scope: Scope): Value {
  return isTrue(evaluate(node.left, scope)) && isTrue(evaluate(node.right, scope));
}
export function evaluateOr(node: OrExpression, scope: Scope): Value {
  return isTrue(evaluate(node.left, scope)) || isTrue(evaluate(node.right, scope));
}
export function evaluateNot(node: NotExpression, scope: Scope): Value {
  return !isTrue(evaluate(node.expression, scope));
}
