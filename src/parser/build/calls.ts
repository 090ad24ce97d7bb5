/** Calls, accesses and lambdas: the builder of ../../../grammar/rules/calls.ts. */
import type {
  AccessKeysCstNode,
  CallPostfixCstNode,
  LambdaCstNode,
  MethodPostfixCstNode,
  PostfixCstNode,
  TypeCallCstNode,
} from '../../../grammar/generated/cst.d.ts';
import type { Expression, LambdaExpression, NamedAccessExpression } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { type Builder, join, only, spanOf, tokenSpan } from './builder.ts';
import { buildCollect } from './catalog-expressions.ts';
import { buildParameters } from './definitions.ts';
import { buildBody } from './expressions.ts';
import { buildEntries } from './literals.ts';
import { buildReturnType } from './types.ts';

/** An operand with one thing more behind it. */
export function buildPostfix(b: Builder, left: Expression, node: PostfixCstNode): Expression {
  const c = node.children;
  const span = join(left.span, spanOf(b, node));
  if (c.accessKeys) return buildAccess(b, left, only(c.accessKeys), span);
  if (c.methodPostfix) return buildMethod(b, left, only(c.methodPostfix), span);
  if (c.callPostfix) return buildCall(b, left, only(c.callPostfix), span);
  return buildCollect(b, left, only(c.collectPostfix), span);
}

export function buildAccess(b: Builder, left: Expression, node: AccessKeysCstNode, span: Span): Expression {
  return { kind: 'AccessExpression', span, left, keys: buildEntries(b, node.children.entry) };
}

function buildCall(b: Builder, functor: Expression, node: CallPostfixCstNode, span: Span): Expression {
  return {
    kind: 'CallNamedFunctionExpression',
    span,
    functor,
    arguments: buildEntries(b, only(node.children.arguments).children.entry),
    lambda: node.children.lambda && buildLambda(b, only(node.children.lambda)),
    rvalRequired: true,
  };
}

export function buildTypeCall(b: Builder, node: TypeCallCstNode): Expression {
  const type = only(node.children.Type);
  const functor: Expression = { kind: 'QualifiedName', span: tokenSpan(b, type), name: type.image };
  return buildCall(b, functor, only(node.children.callPostfix), spanOf(b, node));
}

function buildMethod(b: Builder, left: Expression, node: MethodPostfixCstNode, span: Span): Expression {
  const c = node.children;
  const word = only(c.Name ?? c.Type);
  const name = { kind: 'QualifiedName', span: tokenSpan(b, word), name: word.image } as const;
  const functor: NamedAccessExpression = {
    kind: 'NamedAccessExpression',
    span: join(left.span, name.span),
    left,
    name,
  };
  return {
    kind: 'CallMethodExpression',
    span,
    functor,
    arguments: c.arguments ? buildEntries(b, only(c.arguments).children.entry) : [],
    lambda: c.lambda && buildLambda(b, only(c.lambda)),
    rvalRequired: true,
  };
}

function buildLambda(b: Builder, node: LambdaCstNode): LambdaExpression {
  const c = node.children;
  return {
    kind: 'LambdaExpression',
    span: spanOf(b, node),
    parameters: buildParameters(b, only(c.pipedParameters).children.parameters),
    returnType: buildReturnType(b, c.returnType),
    body: buildBody(b, only(c.block)),
  };
}
