/** Conditional expressions: the builder of ../../../grammar/rules/conditionals.ts. */
import type {
  CaseExpressionCstNode,
  CaseOptionCstNode,
  ElsePartCstNode,
  IfExpressionCstNode,
  IfPartCstNode,
  SelectorCstNode,
  UnlessExpressionCstNode,
} from '../../../grammar/generated/cst.d.ts';
import type { CaseOption, Expression, IfExpression } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { type Builder, join, only, spanOf } from './builder.ts';
import { buildBlock, buildBody, buildExpression } from './expressions.ts';

export function buildIf(b: Builder, node: IfExpressionCstNode): Expression {
  return buildIfPart(b, only(node.children.ifPart), spanOf(b, node));
}

function buildIfPart(b: Builder, node: IfPartCstNode, span: Span): IfExpression {
  const c = node.children;
  const block = only(c.block);
  const test = buildExpression(b, only(c.expression));
  const then = buildBlock(b, block) ?? { kind: 'NopExpression', span: spanOf(b, block) };
  const otherwise = c.ifPart
    ? buildIfPart(b, only(c.ifPart), spanOf(b, only(c.ifPart)))
    : c.elsePart && buildElse(b, only(c.elsePart));
  return { kind: 'IfExpression', span, test, then, else: otherwise };
}

function buildElse(b: Builder, node: ElsePartCstNode): Expression | undefined {
  return buildBlock(b, only(node.children.block));
}

export function buildUnless(b: Builder, node: UnlessExpressionCstNode): Expression {
  const c = node.children;
  const block = only(c.block);
  const test = buildExpression(b, only(c.expression));
  const then = buildBlock(b, block) ?? { kind: 'NopExpression', span: spanOf(b, block) };
  const otherwise = c.elsePart && buildElse(b, only(c.elsePart));
  return { kind: 'UnlessExpression', span: spanOf(b, node), test, then, else: otherwise };
}

export function buildCase(b: Builder, node: CaseExpressionCstNode): Expression {
  const c = node.children;
  const test = buildExpression(b, only(c.expression));
  const options = c.caseOption.map(option => buildOption(b, option));
  return { kind: 'CaseExpression', span: spanOf(b, node), test, options };
}

function buildOption(b: Builder, node: CaseOptionCstNode): CaseOption {
  const block = only(node.children.block);
  const values = node.children.expression.map(value => buildExpression(b, value));
  const then = buildBody(b, block) ?? { kind: 'NopExpression', span: spanOf(b, block) };
  return { kind: 'CaseOption', span: spanOf(b, node), values, then };
}

export function buildSelector(b: Builder, left: Expression, node: SelectorCstNode): Expression {
  const c = node.children;
  const nodes = c.selectorEntries ? only(c.selectorEntries).children.selectorEntry : c.selectorEntry!;
  const selectors = nodes.map(entry => ({
    kind: 'SelectorEntry' as const,
    span: spanOf(b, entry),
    matching: buildExpression(b, only(entry.children.matching)),
    value: buildExpression(b, only(entry.children.value)),
  }));
  return { kind: 'SelectorExpression', span: join(left.span, spanOf(b, node)), left, selectors };
}
