/** `$x = …`, also from lists, hashes and classes. Spec: https://puppet.com/docs/puppet/8/lang_variables#assigning-multiple-variables */
import { resourceNotFound } from '../../diagnostics/catalogue/declare.ts';
import {
  crossScopeAssignment,
  illegalAssignment,
  missingKey,
  multiAssignmentSize,
  numericAssignment,
  reassignment,
  reservedAssignment,
  unknownVariableInClass,
  unsupportedOperator,
} from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { AssignmentExpression, Expression } from '../../model/ast.ts';
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { evaluateOperand } from './expression.ts';
import type { Scope } from './scope.ts';
import { Poisoned } from './signals.ts';
import { lookupVariable, variableExists } from './variables.ts';

const RESERVED = new Set(['trusted', 'facts', 'server_facts']);

/** Sets a variable in the scope; names that are taken or not to be set fail at `span`. */
function assignVariable(scope: Scope, name: string, value: Value, span: AssignmentExpression['span']): void {
  if (/^\d+$/.test(name)) fail(numericAssignment({ name }, span));
  if (name.includes('::')) fail(crossScopeAssignment({ name }, span));
  if (name === 'server_facts') fail(reservedAssignment({ name }, span));
  const into = scope.assignable;
  if (RESERVED.has(name)) fail(reservedAssignment({ name }, span));
  if (into.has(name)) {
    // what failed before may be set again without a further report
    if (typeof into.get(name) === 'symbol') throw new Poisoned();
    fail(reassignment({ name }, span));
  }
  into.set(name, value);
}

function assign(target: Expression, value: Value, node: AssignmentExpression, scope: Scope): void {
  if (target.kind === 'VariableExpression')
    assignVariable(
      scope,
      target.name,
      value,
      target.name.includes('::') || /^\d+$/.test(target.name) ? target.span : node.span,
    );
  else if (target.kind === 'LiteralList') assignMany(target.elements, value, node, scope);
  else fail(illegalAssignment({ what: anLabel(target) }, target.span));
}

function assignMany(targets: readonly Expression[], value: Value, node: AssignmentExpression, scope: Scope): void {
  if (isHash(value)) assignFromHash(targets, value, node, scope);
  else if (isType(value) && value.type === 'Class') assignFromClass(targets, value.name, node, scope);
  else assignFromList(targets, isList(value) ? value : [value], node, scope);
}

function assignFromList(
  targets: readonly Expression[],
  values: readonly Value[],
  node: AssignmentExpression,
  scope: Scope,
): void {
  if (values.length !== targets.length) {
    fail(multiAssignmentSize({ expected: targets.length, actual: values.length }, node.span));
  }
  targets.forEach((target, index) => void assign(target, values[index] ?? null, node, scope));
}

function assignFromHash(
  targets: readonly Expression[],
  hash: PuppetHash,
  node: AssignmentExpression,
  scope: Scope,
): void {
  for (const target of targets) {
    const key = target.kind === 'VariableExpression' ? target.name : undefined;
    if (key === undefined || !hash.has(key)) fail(missingKey({ key: key ?? '' }, node.span));
    assign(target, hash.get(key) ?? null, node, scope);
  }
}

function assignFromClass(
  targets: readonly Expression[],
  name: string | undefined,
  node: AssignmentExpression,
  scope: Scope,
): void {
  const title = name ?? '';
  if (!scope.compilation.classScopes.has(title)) fail(resourceNotFound({ type: 'Class', title }, node.right.span));
  for (const target of targets) {
    const variable = `${title}::${target.kind === 'VariableExpression' ? target.name : ''}`;
    if (!variableExists(scope, variable)) fail(unknownVariableInClass({ name: variable }, target.span));
    assign(target, lookupVariable(scope, variable) ?? null, node, scope);
  }
}

export function evaluateAssignment(node: AssignmentExpression, scope: Scope): Value {
  if (node.operator !== '=') return fail(unsupportedOperator({ operator: node.operator }, node.span));
  const value = evaluateOperand(node.right, scope);
  assign(node.left, value, node, scope);
  return value;
}
