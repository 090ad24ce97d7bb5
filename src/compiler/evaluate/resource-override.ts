/** `File['x'] { … }`: new values for a resource declared elsewhere. Spec: https://puppet.com/docs/puppet/8/lang_resources_advanced */
import { illegalOverride } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { ResourceOverrideExpression } from '../../model/ast.ts';
import { isType, type Value } from '../../model/value.ts';
import { valueLabel } from '../types/label.ts';
import { flatten } from './access.ts';
import { applyOverride } from './apply-override.ts';
import { evaluateAttribute } from './attributes.ts';
import { evaluate } from './expression.ts';
import { resolveResourceType } from './resolve-resource-type.ts';
import type { Scope } from './scope.ts';

/** Overrides at once what is declared; what is not yet, when it is. The value is the references. */
export function evaluateResourceOverride(node: ResourceOverrideExpression, scope: Scope): Value {
  const references = evaluate(node.resources, scope);
  const parameters = node.operations.flatMap(operation => evaluateAttribute(operation, scope));
  for (const reference of flatten([references])) {
    const titled = isType(reference) && reference.type === 'Resource' && reference.title !== undefined;
    if (!titled || reference.typeName === 'Class') {
      return fail(illegalOverride({ actual: valueLabel(reference) }, node.span));
    }
    const type = resolveResourceType(scope, reference.typeName ?? '', anLabel(node), node.span);
    const ref = { type: type.name, title: reference.title as string };
    applyOverride(scope.compilation, { ref, parameters, source: scope.source, span: node.span });
  }
  return references;
}
