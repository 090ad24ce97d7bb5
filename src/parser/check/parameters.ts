/** Checks of parameters. */
import * as issue from '../../diagnostics/catalogue/static.ts';
import { anLabel, label } from '../../diagnostics/label.ts';
import type { AstNode, Parameter } from '../../model/ast.ts';
import { type Check, childrenOf } from './context.ts';

export function checkParameter(check: Check, { name, span, value }: Parameter): void {
  if (/^(?:0x)?[0-9]+$/.test(name)) check.report(issue.illegalNumericParameter({ name }, span));
  if (!/^[a-z_]\w*$/.test(name)) check.report(issue.illegalParameterName({ name }, span));
  if (value) checkNoAssignment(check, value);
}

/** A default value may assign inside a lambda only. */
function checkNoAssignment(check: Check, node: AstNode): void {
  if (node.kind === 'AssignmentExpression') check.report(issue.illegalAssignmentContext({}, node.span));
  else if (node.kind !== 'LambdaExpression') for (const child of childrenOf(node)) checkNoAssignment(check, child);
}

export function checkUnique(check: Check, parameters: readonly Parameter[]): void {
  const seen = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const first = seen.get(parameter.name);
    if (!first) seen.set(parameter.name, parameter);
    else {
      const related = [{ message: 'first declared here', span: first.span }];
      check.report(issue.duplicateParameter({ name: parameter.name }, parameter.span, related));
    }
  }
}

/** `$name` and `$title` are there already. */
export function checkReserved(check: Check, owner: AstNode, parameters: readonly Parameter[]): void {
  for (const { name, span } of parameters) {
    if (name === 'name' || name === 'title') {
      check.report(issue.reservedParameter({ name, label: `the ${label(owner)}` }, span));
    }
  }
}

export function checkNoCapture(check: Check, owner: AstNode, parameters: readonly Parameter[]): void {
  for (const { name, span, capturesRest } of parameters) {
    if (capturesRest) check.report(issue.capturesRestNotSupported({ name, label: anLabel(owner) }, span));
  }
}

export function checkCaptureLast(check: Check, parameters: readonly Parameter[]): void {
  for (const { name, span, capturesRest } of parameters.slice(0, -1)) {
    if (capturesRest) check.report(issue.capturesRestNotLast({ name }, span));
  }
}
