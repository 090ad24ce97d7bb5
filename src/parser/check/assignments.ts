/** Checks of assignments and of the names of variables. */
import * as issue from '../../diagnostics/catalogue/static.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { AssignmentExpression, Expression, VariableExpression } from '../../model/ast.ts';
import { type Check, needValue } from './context.ts';

/** A number that may name a variable: the result of a match. */
const MATCH_VARIABLE = /^(?:0|[1-9][0-9]*)$/;
const VARIABLE = /^(?:::)?(?:[a-z]\w*::)*[a-z_]\w*$/;

export function checkAssignment(check: Check, node: AssignmentExpression): void {
  if (node.operator !== '=') {
    check.report(issue.appendsNotSupported({ operator: node.operator }, node.span));
    return;
  }
  checkAssignable(check, node.left);
  needValue(check, node.right);
}

function checkAssignable(check: Check, node: Expression): void {
  switch (node.kind) {
    case 'VariableExpression': {
      const { name, span } = node;
      if (MATCH_VARIABLE.test(name)) check.report(issue.illegalNumericAssignment({ name }, span));
      if (name.includes('::')) check.report(issue.crossScopeAssignment({ name }, span));
      return;
    }
    case 'AccessExpression':
      check.report(issue.illegalIndexedAssignment({}, node.span));
      return;
    case 'LiteralList':
      for (const element of node.elements) checkAssignable(check, element);
      return;
    default:
      check.report(issue.illegalAssignment({ label: anLabel(node) }, node.span));
  }
}

export function checkVariable(check: Check, node: VariableExpression): void {
  const { name, span } = node;
  if (/^[0-9]/.test(name)) {
    if (!MATCH_VARIABLE.test(name)) check.report(issue.illegalNumericVariableName({ name }, span));
  } else if (!VARIABLE.test(name)) check.report(issue.illegalVariableName({ name }, span));
}
