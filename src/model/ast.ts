/**
 * The abstract syntax of the Puppet language: what the parser makes and the evaluator walks.
 * Names are those of the language's own model, so that Puppet Notation prints from it one to one.
 */
import type { Span } from './span.ts';

interface Node<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

// Literals
export interface LiteralUndef extends Node<'LiteralUndef'> {}
export interface LiteralDefault extends Node<'LiteralDefault'> {}
export interface LiteralBoolean extends Node<'LiteralBoolean'> {
  readonly value: boolean;
}
export interface LiteralInteger extends Node<'LiteralInteger'> {
  readonly value: bigint;
  readonly radix: 8 | 10 | 16;
}
export interface LiteralFloat extends Node<'LiteralFloat'> {
  readonly value: number;
}
export interface LiteralString extends Node<'LiteralString'> {
  readonly value: string;
}
export interface LiteralRegularExpression extends Node<'LiteralRegularExpression'> {
  readonly pattern: string;
}
export interface LiteralList extends Node<'LiteralList'> {
  readonly elements: readonly Expression[];
}
export interface KeyedEntry extends Node<'KeyedEntry'> {
  readonly key: Expression;
  readonly value: Expression;
}
export interface LiteralHash extends Node<'LiteralHash'> {
  readonly entries: readonly KeyedEntry[];
}

// Names
/** A bare word such as `foo::bar`. */
export interface QualifiedName extends Node<'QualifiedName'> {
  readonly name: string;
}
/** A capitalised word such as `Foo::Bar`; `name` as written. */
export interface QualifiedReference extends Node<'QualifiedReference'> {
  readonly name: string;
}
export interface ReservedWord extends Node<'ReservedWord'> {
  readonly word: string;
  readonly future: boolean;
}
/** `$x`: `expression` is the name (QualifiedName, or a LiteralInteger for match variables). */
export interface VariableExpression extends Node<'VariableExpression'> {
  readonly name: string;
}

// Strings
export interface ConcatenatedString extends Node<'ConcatenatedString'> {
  readonly segments: readonly (LiteralString | TextExpression)[];
}
/** An interpolated expression inside a string. */
export interface TextExpression extends Node<'TextExpression'> {
  readonly expression: Expression;
}
export interface HeredocExpression extends Node<'HeredocExpression'> {
  readonly syntax: string;
  readonly text: LiteralString | ConcatenatedString;
}

// Operators
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '<<' | '>>';
export type ComparisonOperator = '==' | '!=' | '<' | '>' | '<=' | '>=';
export type RelationshipOperator = '->' | '~>' | '<-' | '<~';
export interface ArithmeticExpression extends Node<'ArithmeticExpression'> {
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface ComparisonExpression extends Node<'ComparisonExpression'> {
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface MatchExpression extends Node<'MatchExpression'> {
  readonly operator: '=~' | '!~';
  readonly left: Expression;
  readonly right: Expression;
}
export interface InExpression extends Node<'InExpression'> {
  readonly left: Expression;
  readonly right: Expression;
}
export interface AndExpression extends Node<'AndExpression'> {
  readonly left: Expression;
  readonly right: Expression;
}
export interface OrExpression extends Node<'OrExpression'> {
  readonly left: Expression;
  readonly right: Expression;
}
export interface NotExpression extends Node<'NotExpression'> {
  readonly expression: Expression;
}
export interface UnaryMinusExpression extends Node<'UnaryMinusExpression'> {
  readonly expression: Expression;
}
/** `*$x` */
export interface UnfoldExpression extends Node<'UnfoldExpression'> {
  readonly expression: Expression;
}
export interface AssignmentExpression extends Node<'AssignmentExpression'> {
  readonly operator: '=' | '+=' | '-=';
  readonly left: Expression;
  readonly right: Expression;
}
export interface RelationshipExpression extends Node<'RelationshipExpression'> {
  readonly operator: RelationshipOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface ParenthesizedExpression extends Node<'ParenthesizedExpression'> {
  readonly expression: Expression;
}
/** `left[keys]` */
export interface AccessExpression extends Node<'AccessExpression'> {
  readonly left: Expression;
  readonly keys: readonly Expression[];
}
/** `left.name` without a call; only as the callee of a method call. */
export interface NamedAccessExpression extends Node<'NamedAccessExpression'> {
  readonly left: Expression;
  readonly name: QualifiedName | QualifiedReference | ReservedWord;
}

// Calls and lambdas
export interface CallNamedFunctionExpression extends Node<'CallNamedFunctionExpression'> {
  readonly functor: Expression;
  readonly arguments: readonly Expression[];
  readonly lambda: LambdaExpression | undefined;
  /** false for statement calls such as `include foo`, where the value is not used. */
  readonly rvalRequired: boolean;
}
export interface CallMethodExpression extends Node<'CallMethodExpression'> {
  readonly functor: NamedAccessExpression;
  readonly arguments: readonly Expression[];
  readonly lambda: LambdaExpression | undefined;
  readonly rvalRequired: boolean;
}
export interface Parameter extends Node<'Parameter'> {
  readonly name: string;
  readonly type: Expression | undefined;
  readonly value: Expression | undefined;
  /** `*$rest` */
  readonly capturesRest: boolean;
}
export interface LambdaExpression extends Node<'LambdaExpression'> {
  readonly parameters: readonly Parameter[];
  readonly returnType: Expression | undefined;
  readonly body: BlockExpression | undefined;
}

// Flow
/** `else` is the other branch; an `elsif` is an IfExpression there. */
export interface IfExpression extends Node<'IfExpression'> {
  readonly test: Expression;
  readonly then: Expression;
  readonly else: Expression | undefined;
}
export interface UnlessExpression extends Node<'UnlessExpression'> {
  readonly test: Expression;
  readonly then: Expression;
  readonly else: Expression | undefined;
}
export interface CaseOption extends Node<'CaseOption'> {
  readonly values: readonly Expression[];
  readonly then: Expression;
}
export interface CaseExpression extends Node<'CaseExpression'> {
  readonly test: Expression;
  readonly options: readonly CaseOption[];
}
export interface SelectorEntry extends Node<'SelectorEntry'> {
  readonly matching: Expression;
  readonly value: Expression;
}
export interface SelectorExpression extends Node<'SelectorExpression'> {
  readonly left: Expression;
  readonly selectors: readonly SelectorEntry[];
}
/** Statements in sequence; its value is the last one's. */
export interface BlockExpression extends Node<'BlockExpression'> {
  readonly statements: readonly Expression[];
}
export interface NopExpression extends Node<'NopExpression'> {}

// Resources
export type ResourceForm = 'regular' | 'virtual' | 'exported';
/** `name => value` or `name +> value` */
export interface AttributeOperation extends Node<'AttributeOperation'> {
  readonly operator: '=>' | '+>';
  readonly name: string;
  readonly value: Expression;
}
/** `* => $hash` */
export interface AttributesOperation extends Node<'AttributesOperation'> {
  readonly expression: Expression;
}
export type AbstractAttributeOperation = AttributeOperation | AttributesOperation;
export interface ResourceBody extends Node<'ResourceBody'> {
  readonly title: Expression;
  readonly operations: readonly AbstractAttributeOperation[];
}
export interface ResourceExpression extends Node<'ResourceExpression'> {
  readonly form: ResourceForm;
  readonly typeName: Expression;
  readonly bodies: readonly ResourceBody[];
}
export interface ResourceDefaultsExpression extends Node<'ResourceDefaultsExpression'> {
  readonly form: ResourceForm;
  readonly typeRef: Expression;
  readonly operations: readonly AbstractAttributeOperation[];
}
export interface ResourceOverrideExpression extends Node<'ResourceOverrideExpression'> {
  readonly form: ResourceForm;
  readonly resources: Expression;
  readonly operations: readonly AbstractAttributeOperation[];
}
/** `<| query |>` (virtual) or `<<| query |>>` (exported); an empty query collects all. */
export interface CollectorQuery extends Node<'CollectorQuery'> {
  readonly form: 'virtual' | 'exported';
  readonly expression: Expression | undefined;
}
export interface CollectExpression extends Node<'CollectExpression'> {
  readonly type: Expression;
  readonly query: CollectorQuery;
  readonly operations: readonly AbstractAttributeOperation[];
}

// Definitions
export interface HostClassDefinition extends Node<'HostClassDefinition'> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly parentClass: string | undefined;
  readonly body: BlockExpression | undefined;
}
export interface ResourceTypeDefinition extends Node<'ResourceTypeDefinition'> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: BlockExpression | undefined;
}
export interface FunctionDefinition extends Node<'FunctionDefinition'> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returnType: Expression | undefined;
  readonly body: BlockExpression | undefined;
}
export interface PlanDefinition extends Node<'PlanDefinition'> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returnType: Expression | undefined;
  readonly body: BlockExpression | undefined;
}
/** Host matches: strings, names, regular expressions, `default`. */
export interface NodeDefinition extends Node<'NodeDefinition'> {
  readonly hostMatches: readonly Expression[];
  readonly parent: Expression | undefined;
  readonly body: BlockExpression | undefined;
}
export interface SiteDefinition extends Node<'SiteDefinition'> {
  readonly body: BlockExpression | undefined;
}
/** `type Foo::Bar = …` */
export interface TypeAlias extends Node<'TypeAlias'> {
  readonly name: string;
  readonly typeExpression: Expression;
}
/** `type Foo = Object[…]` with inheritance or a type mapping: parsed, and refused when evaluated. */
export interface TypeDefinition extends Node<'TypeDefinition'> {
  readonly name: string;
  readonly parent: string | undefined;
  readonly body: BlockExpression | undefined;
}
export interface TypeMapping extends Node<'TypeMapping'> {
  readonly typeExpression: Expression;
  readonly mapping: Expression;
}

// EPP
export interface EppExpression extends Node<'EppExpression'> {
  readonly parameters: readonly Parameter[];
  readonly parametersSpecified: boolean;
  readonly body: BlockExpression | undefined;
}
/** Text of a template outside tags. */
export interface RenderStringExpression extends Node<'RenderStringExpression'> {
  readonly value: string;
}
/** `<%= expression %>` */
export interface RenderExpression extends Node<'RenderExpression'> {
  readonly expression: Expression;
}

export type Literal =
  | LiteralUndef
  | LiteralDefault
  | LiteralBoolean
  | LiteralInteger
  | LiteralFloat
  | LiteralString
  | LiteralRegularExpression
  | LiteralList
  | LiteralHash;

export type Definition =
  | HostClassDefinition
  | ResourceTypeDefinition
  | FunctionDefinition
  | PlanDefinition
  | NodeDefinition
  | SiteDefinition
  | TypeAlias
  | TypeDefinition
  | TypeMapping;

export type Expression =
  | Literal
  | Definition
  | QualifiedName
  | QualifiedReference
  | ReservedWord
  | VariableExpression
  | ConcatenatedString
  | TextExpression
  | HeredocExpression
  | ArithmeticExpression
  | ComparisonExpression
  | MatchExpression
  | InExpression
  | AndExpression
  | OrExpression
  | NotExpression
  | UnaryMinusExpression
  | UnfoldExpression
  | AssignmentExpression
  | RelationshipExpression
  | ParenthesizedExpression
  | AccessExpression
  | NamedAccessExpression
  | CallNamedFunctionExpression
  | CallMethodExpression
  | LambdaExpression
  | IfExpression
  | UnlessExpression
  | CaseExpression
  | SelectorExpression
  | BlockExpression
  | NopExpression
  | ResourceExpression
  | ResourceDefaultsExpression
  | ResourceOverrideExpression
  | CollectExpression
  | EppExpression
  | RenderStringExpression
  | RenderExpression;

/** Anything with a kind and a span. */
export type AstNode =
  | Expression
  | KeyedEntry
  | Parameter
  | CaseOption
  | SelectorEntry
  | AbstractAttributeOperation
  | ResourceBody
  | CollectorQuery;

/** One parsed file. `body` is undefined for a file without a statement; `definitions` are all definitions in it. */
export interface Program extends Node<'Program'> {
  readonly body: Expression | undefined;
  readonly definitions: readonly Definition[];
}
