/** Which expressions change nothing, so that a value they make is lost when nobody takes it. */
import type { AstNode, Expression } from '../../model/ast.ts';

const WITHOUT_EFFECT = new Set<AstNode['kind']>([
  'NopExpression',
  'LiteralUndef',
  'LiteralDefault',
  'LiteralBoolean',
  'LiteralInteger',
  'LiteralFloat',
  'LiteralString',
  'LiteralRegularExpression',
  'QualifiedName',
  'QualifiedReference',
  'ReservedWord',
  'LiteralList',
  'LiteralHash',
  'AccessExpression',
  'NamedAccessExpression',
  'ArithmeticExpression',
  'ComparisonExpression',
  'InExpression',
  'AndExpression',
  'OrExpression',
  'NotExpression',
  'UnaryMinusExpression',
  'UnfoldExpression',
  'VariableExpression',
  'ConcatenatedString',
  'HeredocExpression',
  'SelectorExpression',
]);

/** True if evaluating the expression surely leaves everything as it was. */
export function hasNoEffect(node: Expression | undefined): boolean {
  if (!node) return true;
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return hasNoEffect(node.expression);
    case 'BlockExpression':
      return node.statements.every(hasNoEffect);
    case 'IfExpression':
    case 'UnlessExpression':
      return [node.test, node.then, node.else].every(hasNoEffect);
    case 'CaseExpression':
      return hasNoEffect(node.test) && node.options.every(option => [...option.values, option.then].every(hasNoEffect));
    default:
      return WITHOUT_EFFECT.has(node.kind);
  }
}

/** `foo { a => 1 }`, which reads as a name and a hash. */
export function untitledResource(node: Expression): string | undefined {
  if (node.kind !== 'BlockExpression' || node.statements.length !== 2) return undefined;
  const [name, hash] = node.statements;
  return name?.kind === 'QualifiedName' && hash?.kind === 'LiteralHash' ? name.name : undefined;
}

/** The expression at the end of a body that has no effect. */
export function lostAtEnd(body: Expression | undefined): Expression | undefined {
  const last = body?.kind === 'BlockExpression' ? body.statements.at(-1) : body;
  if (!last || !hasNoEffect(last) || untitledResource(last) !== undefined) return undefined;
  return last;
}
