/** Collectors and operations on attributes: the builder of ../../../grammar/rules/catalog-expressions.ts. */
import type {
  AttributeOperationCstNode,
  AttributeOperationsCstNode,
  CollectPostfixCstNode,
} from '../../../grammar/generated/cst.d.ts';
import type { AbstractAttributeOperation, CollectorQuery, Expression } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { type Builder, join, only, spanOf, tokenSpan } from './builder.ts';
import { buildExpression } from './expressions.ts';

export function buildCollect(b: Builder, type: Expression, node: CollectPostfixCstNode, span: Span): Expression {
  const c = node.children;
  const opened = only(c.VirtualOpen ?? c.ExportedOpen);
  const closed = only(c.VirtualClose ?? c.ExportedClose);
  const query: CollectorQuery = {
    kind: 'CollectorQuery',
    span: join(tokenSpan(b, opened), tokenSpan(b, closed)),
    form: c.VirtualOpen ? 'virtual' : 'exported',
    expression: c.expression && buildExpression(b, only(c.expression)),
  };
  return { kind: 'CollectExpression', span, type, query, operations: buildOperations(b, c.attributeOperations) };
}

export function buildOperations(
  b: Builder,
  nodes: readonly AttributeOperationsCstNode[] | undefined,
): AbstractAttributeOperation[] {
  return (nodes?.[0]?.children.attributeOperation ?? []).map(operation => buildOperation(b, operation));
}

function buildOperation(b: Builder, node: AttributeOperationCstNode): AbstractAttributeOperation {
  const c = node.children;
  const span = spanOf(b, node);
  const value = buildExpression(b, only(c.expression));
  if (!c.attributeName) return { kind: 'AttributesOperation', span, expression: value };
  const name = only(c.attributeName).children;
  return {
    kind: 'AttributeOperation',
    span,
    operator: c.PlusArrow ? '+>' : '=>',
    name: only(name.Name ?? name.Keyword).image,
    value,
  };
}
