/** `if` and `unless`. What a match in the condition captured is seen in the branches and not after them. */
import type { Expression, IfExpression, UnlessExpression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { evaluate } from './expression.ts';
import { isTrue } from './logic.ts';
import type { Scope } from './scope.ts';

function branch(node: Expression | undefined, scope: Scope): Value {
  return node ? evaluate(node, scope) : null;
}

export function evaluateIf(node: IfExpression, scope: Scope): Value {
  return scope.guarded(() => branch(isTrue(evaluate(node.test, scope)) ? node.then : node.else, scope));
}
export function evaluateUnless(node: UnlessExpression, scope: Scope): Value {
  return scope.guarded(() => branch(isTrue(evaluate(node.test, scope)) ? node.else : node.then, scope));
}
