/** Checks of resources and collectors. */
import * as issue from '../../diagnostics/catalogue/static.ts';
import { anLabel, capitalLabel } from '../../diagnostics/label.ts';
import type {
  AttributeOperation,
  CollectExpression,
  Expression,
  ResourceBody,
  ResourceExpression,
} from '../../model/ast.ts';
import { type Check, needValue } from './context.ts';

export function checkAttribute(check: Check, node: AttributeOperation): void {
  const parent = check.path.at(-1)!;
  if (node.operator === '+>' && parent.kind !== 'CollectExpression' && parent.kind !== 'ResourceOverrideExpression') {
    const label = parent.kind === 'Program' ? 'a program' : anLabel(parent);
    check.report(issue.illegalAttributeAppend({ name: node.name, label }, node.span));
  }
  needValue(check, node.value);
}

export function checkResource(check: Check, node: ResourceExpression): void {
  if (node.form !== 'regular' && node.typeName.kind === 'QualifiedName' && node.typeName.name === 'class') {
    check.report(issue.classNotVirtualizable({}, node.span));
  }
}

export function checkBody(check: Check, node: ResourceBody): void {
  const unfolded = node.operations.filter(operation => operation.kind === 'AttributesOperation');
  for (const again of unfolded.slice(1)) {
    const related = [{ message: 'first unfolded here', span: unfolded[0]!.span }];
    check.report(issue.multipleUnfold({}, again.span, related));
  }
}

export function checkCollector(check: Check, node: CollectExpression): void {
  if (node.type.kind !== 'QualifiedReference') {
    const values = { label: capitalLabel(node.type), feature: 'type name', container: anLabel(node) };
    check.report(issue.illegalExpression(values, node.type.span));
  }
  if (node.query.expression) checkQuery(check, node.query.expression);
}

const QUERY_OPERANDS = new Set<Expression['kind']>([
  'VariableExpression',
  'QualifiedName',
  'LiteralInteger',
  'LiteralFloat',
  'LiteralString',
  'LiteralBoolean',
]);

function checkQuery(check: Check, node: Expression): void {
  if (node.kind === 'AndExpression' || node.kind === 'OrExpression') {
    checkQuery(check, node.left);
    checkQuery(check, node.right);
  } else if (node.kind === 'ParenthesizedExpression') checkQuery(check, node.expression);
  else if (node.kind === 'ComparisonExpression' && (node.operator === '==' || node.operator === '!=')) return;
  else if (!QUERY_OPERANDS.has(node.kind)) check.report(issue.illegalQuery({ label: capitalLabel(node) }, node.span));
}
