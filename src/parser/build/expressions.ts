/** Operators, operands and statements: the builder of ../../../grammar/rules/expressions.ts. */
import type {
  AssignmentCstNode,
  BlockCstNode,
  ExpressionCstNode,
  OperandCstNode,
  OperationCstNode,
  PrimaryCstNode,
  StatementsCstNode,
} from '../../../grammar/generated/cst.d.ts';
import { PRECEDENCE, SELECTOR_PRECEDENCE } from '../../../grammar/precedence.ts';
import type { AssignmentExpression, BlockExpression, Expression } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { type Builder, join, only, spanOf, tokenSpan } from './builder.ts';
import { buildPostfix, buildTypeCall } from './calls.ts';
import { buildCase, buildIf, buildSelector, buildUnless } from './conditionals.ts';
import { buildClass, buildDefine, buildFunction, buildNode } from './definitions.ts';
import { buildArray, buildHash, buildLiteral, buildText } from './literals.ts';
import { buildRelationship } from './resources.ts';
import { applyStatementCalls, sequence } from './statement-calls.ts';
import { buildRender, buildRenderText } from './templates.ts';
import { buildTypeDefinition } from './types.ts';

export function buildStatements(b: Builder, node: StatementsCstNode): Expression[] {
  const statements = node.children.statement;
  const expressions = statements.map(statement => statement.children.assignment.map(each => buildAssignment(b, each)));
  const commas = statements.map(statement => statement.children.Comma && tokenSpan(b, only(statement.children.Comma)));
  return applyStatementCalls(expressions, commas);
}

/** A body in braces: always a block, or nothing when empty. */
export function buildBody(b: Builder, node: BlockCstNode): BlockExpression | undefined {
  const statements = node.children.statements;
  return (
    statements && { kind: 'BlockExpression', span: spanOf(b, node), statements: buildStatements(b, only(statements)) }
  );
}

/** A branch in braces: one statement is itself, several are a block. */
export function buildBlock(b: Builder, node: BlockCstNode): Expression | undefined {
  const statements = node.children.statements;
  return statements && sequence(buildStatements(b, only(statements)), spanOf(b, node));
}

export function buildAssignment(b: Builder, node: AssignmentCstNode): Expression {
  const c = node.children;
  const left = buildRelationship(b, only(c.relationship));
  if (!c.assignment) return left;
  const operator = only(c.AssignmentOperator).image as AssignmentExpression['operator'];
  const right = buildAssignment(b, only(c.assignment));
  return { kind: 'AssignmentExpression', span: join(left.span, right.span), operator, left, right };
}

/** Applies precedence to operands and operators in a row. */
export function buildExpression(b: Builder, node: ExpressionCstNode): Expression {
  const operations = node.children.operation ?? [];
  const first = buildOperand(b, only(node.children.operand));
  return operations.length === 0 ? first : climb(b, first, operations, { at: 0 }, 0);
}

/** Takes operations that bind at least as tightly as `least`; `place.at` is the next one. */
function climb(
  b: Builder,
  first: Expression,
  operations: readonly OperationCstNode[],
  place: { at: number },
  least: number,
): Expression {
  let left = first;
  for (let next = operations[place.at]; next; next = operations[place.at]) {
    const c = next.children;
    if (c.selector) {
      if (SELECTOR_PRECEDENCE < least) break;
      place.at++;
      left = buildSelector(b, left, only(c.selector));
      continue;
    }
    const token = only(c.BinaryOperator);
    const precedence = PRECEDENCE.get(token.tokenType)!;
    if (precedence < least) break;
    place.at++;
    const right = climb(b, buildOperand(b, only(c.operand)), operations, place, precedence + 1);
    left = binary(token.image, left, right, join(left.span, right.span));
  }
  return left;
}

function binary(operator: string, left: Expression, right: Expression, span: Span): Expression {
  switch (operator) {
    case 'and':
      return { kind: 'AndExpression', span, left, right };
    case 'or':
      return { kind: 'OrExpression', span, left, right };
    case 'in':
      return { kind: 'InExpression', span, left, right };
    case '=~':
    case '!~':
      return { kind: 'MatchExpression', span, operator, left, right };
    case '==':
    case '!=':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return { kind: 'ComparisonExpression', span, operator, left, right };
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<<':
    case '>>':
      return { kind: 'ArithmeticExpression', span, operator, left, right };
    default:
      throw new Error(`operator ${operator} has no expression`);
  }
}

const PREFIXES = { '!': 'NotExpression', '-': 'UnaryMinusExpression', '*': 'UnfoldExpression' } as const;

function buildOperand(b: Builder, node: OperandCstNode): Expression {
  const c = node.children;
  let result = buildPrimary(b, only(c.primary));
  for (const postfix of c.postfix ?? []) result = buildPostfix(b, result, postfix);
  for (const prefix of (c.prefix ?? []).toReversed()) {
    const span = join(tokenSpan(b, prefix), result.span);
    result = { kind: PREFIXES[prefix.image as keyof typeof PREFIXES], span, expression: result };
  }
  return result;
}

function buildPrimary(b: Builder, node: PrimaryCstNode): Expression {
  const c = node.children;
  if (c.literal) return buildLiteral(b, only(c.literal));
  if (c.text) return buildText(b, only(c.text));
  if (c.array) return buildArray(b, only(c.array));
  if (c.hash) return buildHash(b, only(c.hash));
  if (c.parenthesized) {
    const expression = buildAssignment(b, only(only(c.parenthesized).children.assignment));
    return { kind: 'ParenthesizedExpression', span: spanOf(b, node), expression };
  }
  if (c.ifExpression) return buildIf(b, only(c.ifExpression));
  if (c.unlessExpression) return buildUnless(b, only(c.unlessExpression));
  if (c.caseExpression) return buildCase(b, only(c.caseExpression));
  if (c.classDefinition) return buildClass(b, only(c.classDefinition));
  if (c.defineDefinition) return buildDefine(b, only(c.defineDefinition));
  if (c.functionDefinition) return buildFunction(b, only(c.functionDefinition));
  if (c.nodeDefinition) return buildNode(b, only(c.nodeDefinition));
  if (c.typeDefinition) return buildTypeDefinition(b, only(c.typeDefinition));
  if (c.typeCall) return buildTypeCall(b, only(c.typeCall));
  if (c.renderText) return buildRenderText(b, only(c.renderText));
  return buildRender(b, only(c.renderExpression));
}
