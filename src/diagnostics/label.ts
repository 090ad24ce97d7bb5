/** What people call a node, as Puppet's messages do. */
import type { AstNode } from '../model/ast.ts';

const LABELS: Readonly<Partial<Record<AstNode['kind'], string>>> = {
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
  TypeMapping: 'Type Mapping',
  TypeDefinition: 'Type Definition',
};

/** The name without an article: `'if' statement`. */
export function label(node: AstNode): string {
  switch (node.kind) {
    case 'ArithmeticExpression':
    case 'ComparisonExpression':
    case 'MatchExpression':
    case 'AssignmentExpression':
    case 'RelationshipExpression':
    case 'AttributeOperation':
      return `'${node.operator}' expression`;
    case 'HeredocExpression':
      return `'@(${node.syntax})' expression`;
    case 'CollectExpression':
      return label(node.query);
    case 'CollectorQuery':
      return node.form === 'virtual' ? 'Virtual Query' : 'Exported Query';
    case 'ReservedWord':
      return `Reserved Word '${node.word}'`;
    default:
      return LABELS[node.kind] ?? node.kind;
  }
}

/** `a String`, `an Integer`: the article goes by the first letter. */
export function withArticle(text: string): string {
  return `${/^["']?[aeiouy]/i.test(text) ? 'an' : 'a'} ${text}`;
}

/** `An Integer` at the beginning of a sentence. */
export function withArticleUpper(text: string): string {
  const words = withArticle(text);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** With the article: `an 'if' statement`. */
export function anLabel(node: AstNode): string {
  return withArticle(label(node));
}

/** With the article, at the beginning of a sentence. */
export function capitalLabel(node: AstNode): string {
  return withArticleUpper(label(node));
}
