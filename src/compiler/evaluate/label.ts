/** What expressions are called in messages, as Puppet calls them. Values: src/compiler/types/label.ts. */
import type { AstNode } from '../../model/ast.ts';
import { withArticle } from '../types/label.ts';

const EXPRESSION: Partial<Record<AstNode['kind'], string>> = {
  LiteralInteger: 'Literal Integer',
  LiteralFloat: 'Literal Float',
  AccessExpression: "'[]' expression",
  EppExpression: 'Epp Template',
  AndExpression: "'and' expression",
  OrExpression: "'or' expression",
  InExpression: "'in' expression",
  LiteralList: 'Array Expression',
  LiteralHash: 'Hash Expression',
  KeyedEntry: 'Hash Entry',
  LiteralBoolean: 'Boolean',
  LiteralString: 'String',
  LambdaExpression: 'Lambda',
  LiteralDefault: "'default' expression",
  LiteralUndef: "'undef' expression",
  LiteralRegularExpression: 'Regular Expression',
  NopExpression: 'Nop Expression',
  NamedAccessExpression: "'.' expression",
  NotExpression: "'not' expression",
  VariableExpression: 'Variable',
  TextExpression: 'Expression in Interpolated String',
  UnaryMinusExpression: 'Unary Minus',
  UnfoldExpression: 'Unfold',
  BlockExpression: 'Block Expression',
  ConcatenatedString: 'Double Quoted String',
  HostClassDefinition: 'Host Class Definition',
  FunctionDefinition: 'Function Definition',
  PlanDefinition: 'Plan Definition',
  NodeDefinition: 'Node Definition',
  ResourceTypeDefinition: "'define' expression",
  ResourceOverrideExpression: 'Resource Override',
  Parameter: 'Parameter Definition',
  ParenthesizedExpression: 'Parenthesized Expression',
  IfExpression: "'if' statement",
  UnlessExpression: "'unless' Statement",
  CallNamedFunctionExpression: 'Function Call',
  CallMethodExpression: 'Method call',
  CaseExpression: "'case' statement",
  CaseOption: 'Case Option',
  RenderStringExpression: 'Epp Text',
  RenderExpression: 'Epp Interpolated Expression',
  ResourceBody: 'Resource Instance Definition',
  ResourceDefaultsExpression: 'Resource Defaults Expression',
  ResourceExpression: 'Resource Statement',
  SelectorExpression: 'Selector Expression',
  SelectorEntry: 'Selector Option',
  QualifiedName: 'Name',
  QualifiedReference: 'Type-Name',
  TypeAlias: 'Type Alias',
  TypeDefinition: 'Type Definition',
  TypeMapping: 'Type Mapping',
};

/** An expression without its article: `Resource Statement`. */
export function labelOf(node: AstNode): string {
  switch (node.kind) {
    case 'ArithmeticExpression':
    case 'ComparisonExpression':
    case 'MatchExpression':
    case 'AssignmentExpression':
    case 'AttributeOperation':
    case 'RelationshipExpression':
      return `'${node.operator}' expression`;
    case 'HeredocExpression':
      return `'@(${node.syntax})' expression`;
    case 'ReservedWord':
      return `Reserved Word '${node.word}'`;
    case 'CollectExpression':
      return node.query.form === 'virtual' ? 'Virtual Query' : 'Exported Query';
    default:
      return EXPRESSION[node.kind] ?? node.kind;
  }
}

/** An expression with its article: `a Resource Statement`. */
export function whatIs(node: AstNode): string {
  return withArticle(labelOf(node));
}
