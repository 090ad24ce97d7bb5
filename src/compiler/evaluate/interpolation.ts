/** Text with expressions inside. Spec: https://puppet.com/docs/puppet/8/lang_data_string#interpolation */
import type { ConcatenatedString, TextExpression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { valueToString } from '../types/to-string.ts';
import { evaluate } from './expression.ts';
import type { Scope } from './scope.ts';
import { variableValue } from './variables.ts';

export function evaluateConcatenated(node: ConcatenatedString, scope: Scope): Value {
  return node.segments
    .map(segment => (segment.kind === 'LiteralString' ? segment.value : evaluateText(segment, scope)))
    .join('');
}

/** `${name}` is the variable of that name. */
export function evaluateText(node: TextExpression, scope: Scope): string {
  const { expression } = node;
  if (expression.kind !== 'QualifiedName') return valueToString(evaluate(expression, scope));
  const value = variableValue(scope, expression.name, node.span);
  scope.compilation.factReads.noteWhole(value);
  return valueToString(value);
}
