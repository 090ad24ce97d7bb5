/** EPP templates while they are evaluated: their text gathers in the scope. Spec: https://puppet.com/docs/puppet/8/lang_template_epp */
import type { EppExpression, RenderExpression, RenderStringExpression } from '../../model/ast.ts';
import { isHash, isList, type Sensitive, type Value } from '../../model/value.ts';
import { valueToString } from '../types/to-string.ts';
import { evaluate } from './expression.ts';
import type { Scope } from './scope.ts';

function isSensitive(value: Value): value is Sensitive {
  return typeof value === 'object' && value !== null && !isList(value) && !isHash(value) && value.kind === 'sensitive';
}

/** The whole text; Sensitive when a part of it was. */
export function evaluateEpp(node: EppExpression, scope: Scope): Value {
  const outer = scope.output;
  const output: Value[] = [];
  scope.output = output;
  try {
    if (node.body) evaluate(node.body, scope);
  } finally {
    scope.output = outer;
  }
  const text = output.map(part => valueToString(isSensitive(part) ? part.value : part)).join('');
  return output.some(isSensitive) ? { kind: 'sensitive', value: text } : text;
}

export function evaluateRenderString(node: RenderStringExpression, scope: Scope): Value {
  scope.output?.push(node.value);
  return null;
}

export function evaluateRender(node: RenderExpression, scope: Scope): Value {
  const value = evaluate(node.expression, scope);
  scope.output?.push(isSensitive(value) ? value : valueToString(value));
  return null;
}
