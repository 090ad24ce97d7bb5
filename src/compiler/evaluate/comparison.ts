/** `==`, `!=` and the orders. Spec: https://puppet.com/docs/puppet/8/lang_expressions#comparison-operators */
import type { ComparisonExpression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { valuesInOrder } from '../types/compare.ts';
import { valuesEqual } from '../types/equals.ts';
import { evaluate } from './expression.ts';
import { placed } from './failures.ts';
import type { Scope } from './scope.ts';

export function evaluateComparison(node: ComparisonExpression, scope: Scope): Value {
  const left = evaluate(node.left, scope);
  const right = evaluate(node.right, scope);
  const { operator } = node;
  if (operator === '==' || operator === '!=') return valuesEqual(left, right) === (operator === '==');
  return placed(node.span, () => valuesInOrder(left, operator, right));
}
