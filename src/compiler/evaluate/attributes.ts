/** `name => value`, `name +> value` and `* => $hash`. Spec: https://puppet.com/docs/puppet/8/lang_resources_advanced */
import { typeMismatch } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { AbstractAttributeOperation } from '../../model/ast.ts';
import { isHash } from '../../model/value.ts';
import { typeName } from '../types/label.ts';

import { evaluate } from './expression.ts';
import type { Parameter } from './resource.ts';
import type { Scope } from './scope.ts';

/** The parameters that an operation sets: one, or one for each entry of a splatted hash. */
export function evaluateAttribute(operation: AbstractAttributeOperation, scope: Scope): readonly Parameter[] {
  const { source } = scope;
  if (operation.kind === 'AttributeOperation') {
    const value = evaluate(operation.value, scope);
    return [{ name: operation.name, value, source, span: operation.span, add: operation.operator === '+>' }];
  }
  const hash = evaluate(operation.expression, scope);
  if (!isHash(hash)) {
    return fail(typeMismatch({ expected: 'Hash', actual: typeName(hash) }, operation.expression.span));
  }
  return [...hash.entries()].map(([name, value]) => ({
    name: String(name),
    value,
    source,
    span: operation.span,
    add: false,
  }));
}
