/** EPP: the builder of ../../../grammar/rules/templates.ts. */
import type { RenderExpressionCstNode, RenderTextCstNode, TemplateCstNode } from '../../../grammar/generated/cst.d.ts';
import type { TemplateText } from '../../../grammar/tokens/templates.ts';
import type { BlockExpression, EppExpression, Expression } from '../../model/ast.ts';
import { type Builder, join, only, spanOf } from './builder.ts';
import { buildParameters } from './definitions.ts';
import { buildBlock, buildExpression, buildStatements } from './expressions.ts';

export function buildTemplate(b: Builder, node: TemplateCstNode): EppExpression {
  const c = node.children;
  const statements = c.statements ? buildStatements(b, only(c.statements)) : [];
  const first = statements[0];
  const body: BlockExpression | undefined = first && {
    kind: 'BlockExpression',
    span: join(first.span, statements.at(-1)!.span),
    statements,
  };
  return {
    kind: 'EppExpression',
    span: { source: b.source, start: 0, end: b.source.text.length },
    parameters: buildParameters(b, c.pipedParameters && only(c.pipedParameters).children.parameters),
    parametersSpecified: c.pipedParameters !== undefined,
    body,
  };
}

export function buildRenderText(b: Builder, node: RenderTextCstNode): Expression {
  const { text } = only(node.children.RenderText).payload as TemplateText;
  return { kind: 'RenderStringExpression', span: spanOf(b, node), value: text };
}

export function buildRender(b: Builder, node: RenderExpressionCstNode): Expression {
  const c = node.children;
  const span = spanOf(b, node);
  const expression = c.block ? buildBlock(b, only(c.block)) : buildExpression(b, only(c.expression));
  return { kind: 'RenderExpression', span, expression: expression ?? { kind: 'NopExpression', span } };
}
