/** `File { … }`: defaults for the scope and everything evaluated below it. Spec: https://puppet.com/docs/puppet/8/lang_defaults */
import { defaultAlreadyDefined, illegalResourceType } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { ResourceDefaultsExpression } from '../../model/ast.ts';
import { isType, type Value } from '../../model/value.ts';
import { typeName } from '../types/label.ts';

import { evaluateAttribute } from './attributes.ts';
import { evaluate } from './expression.ts';
import type { Parameter } from './resource.ts';
import type { Scope } from './scope.ts';

/** Enters defaults; a second one for the same attribute in the same scope fails. The value is the type. */
export function evaluateResourceDefaults(node: ResourceDefaultsExpression, scope: Scope): Value {
  const type = evaluate(node.typeRef, scope);
  const untitled = isType(type) && type.type === 'Resource' && type.typeName !== undefined && type.title === undefined;
  if (!untitled) return fail(illegalResourceType({ actual: typeName(type) }, node.typeRef.span));
  const table = scope.defaults.get(type.typeName as string) ?? new Map<string, Parameter>();
  scope.defaults.set(type.typeName as string, table);
  for (const operation of node.operations) {
    for (const parameter of evaluateAttribute(operation, scope)) {
      const { name, span } = parameter;
      if (table.has(name))
        fail(defaultAlreadyDefined({ what: anLabel(node), type: type.typeName as string, name }, span));
      table.set(name, parameter);
    }
  }
  return type;
}
