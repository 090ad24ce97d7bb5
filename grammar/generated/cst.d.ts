import type { CstNode, IToken } from "chevrotain";

export interface LiteralCstNode extends CstNode {
  name: "literal";
  children: LiteralCstChildren;
}

export type LiteralCstChildren = {
  Numeral?: IToken[];
  Truth?: IToken[];
  Default?: IToken[];
  Undef?: IToken[];
  Name?: IToken[];
  Reference?: IToken[];
  Variable?: IToken[];
  Regex?: IToken[];
  Private?: IToken[];
  Attr?: IToken[];
};

export interface TextCstNode extends CstNode {
  name: "text";
  children: TextCstChildren;
}

export type TextCstChildren = {
  SingleQuoted?: IToken[];
  Word?: IToken[];
  doubleQuoted?: DoubleQuotedCstNode[];
  heredoc?: HeredocCstNode[];
};

export interface DoubleQuotedCstNode extends CstNode {
  name: "doubleQuoted";
  children: DoubleQuotedCstChildren;
}

export type DoubleQuotedCstChildren = {
  DoubleQuote: IToken[];
  stringSegment?: StringSegmentCstNode[];
  DoubleQuoteEnd: IToken[];
};

export interface StringSegmentCstNode extends CstNode {
  name: "stringSegment";
  children: StringSegmentCstChildren;
}

export type StringSegmentCstChildren = {
  StringText?: IToken[];
  InterpolatedVariable?: IToken[];
  interpolation?: InterpolationCstNode[];
};

export interface InterpolationCstNode extends CstNode {
  name: "interpolation";
  children: InterpolationCstChildren;
}

export type InterpolationCstChildren = {
  InterpolationOpen: IToken[];
  assignment: AssignmentCstNode[];
  InterpolationClose: IToken[];
};

export interface HeredocCstNode extends CstNode {
  name: "heredoc";
  children: HeredocCstChildren;
}

export type HeredocCstChildren = {
  Heredoc: IToken[];
  heredocSegment?: HeredocSegmentCstNode[];
};

export interface HeredocSegmentCstNode extends CstNode {
  name: "heredocSegment";
  children: HeredocSegmentCstChildren;
}

export type HeredocSegmentCstChildren = {
  HeredocText?: IToken[];
  InterpolatedVariable?: IToken[];
  interpolation?: InterpolationCstNode[];
};

export interface ArrayCstNode extends CstNode {
  name: "array";
  children: ArrayCstChildren;
}

export type ArrayCstChildren = {
  ListBracket?: IToken[];
  LeftBracket?: IToken[];
  entry?: (EntryCstNode)[];
  Comma?: (IToken)[];
  RightBracket: IToken[];
};

export interface HashCstNode extends CstNode {
  name: "hash";
  children: HashCstChildren;
}

export type HashCstChildren = {
  LeftBrace: IToken[];
  hashPair?: (HashPairCstNode)[];
  Comma?: (IToken)[];
  RightBrace: IToken[];
};

export interface HashPairCstNode extends CstNode {
  name: "hashPair";
  children: HashPairCstChildren;
}

export type HashPairCstChildren = {
  key: HashEntryCstNode[];
  FatArrow: IToken[];
  value: HashEntryCstNode[];
};

export interface EntryCstNode extends CstNode {
  name: "entry";
  children: EntryCstChildren;
}

export type EntryCstChildren = {
  key: HashEntryCstNode[];
  FatArrow?: IToken[];
  value?: HashEntryCstNode[];
};

export interface HashEntryCstNode extends CstNode {
  name: "hashEntry";
  children: HashEntryCstChildren;
}

export type HashEntryCstChildren = {
  Type?: IToken[];
  FunctionWord?: IToken[];
  assignment?: AssignmentCstNode[];
};

export interface PostfixCstNode extends CstNode {
  name: "postfix";
  children: PostfixCstChildren;
}

export type PostfixCstChildren = {
  accessKeys?: AccessKeysCstNode[];
  methodPostfix?: MethodPostfixCstNode[];
  callPostfix?: CallPostfixCstNode[];
  collectPostfix?: CollectPostfixCstNode[];
};

export interface AccessKeysCstNode extends CstNode {
  name: "accessKeys";
  children: AccessKeysCstChildren;
}

export type AccessKeysCstChildren = {
  LeftBracket: IToken[];
  entry: (EntryCstNode)[];
  Comma?: (IToken)[];
  RightBracket: IToken[];
};

export interface MethodPostfixCstNode extends CstNode {
  name: "methodPostfix";
  children: MethodPostfixCstChildren;
}

export type MethodPostfixCstChildren = {
  Dot: IToken[];
  Name?: IToken[];
  Type?: IToken[];
  arguments?: ArgumentsCstNode[];
  lambda?: LambdaCstNode[];
};

export interface CallPostfixCstNode extends CstNode {
  name: "callPostfix";
  children: CallPostfixCstChildren;
}

export type CallPostfixCstChildren = {
  arguments: ArgumentsCstNode[];
  lambda?: LambdaCstNode[];
};

export interface ArgumentsCstNode extends CstNode {
  name: "arguments";
  children: ArgumentsCstChildren;
}

export type ArgumentsCstChildren = {
  LeftParen: IToken[];
  entry?: (EntryCstNode)[];
  Comma?: (IToken)[];
  RightParen: IToken[];
};

export interface TypeCallCstNode extends CstNode {
  name: "typeCall";
  children: TypeCallCstChildren;
}

export type TypeCallCstChildren = {
  Type: IToken[];
  callPostfix: CallPostfixCstNode[];
};

export interface LambdaCstNode extends CstNode {
  name: "lambda";
  children: LambdaCstChildren;
}

export type LambdaCstChildren = {
  pipedParameters: PipedParametersCstNode[];
  returnType?: ReturnTypeCstNode[];
  block: BlockCstNode[];
};

export interface PipedParametersCstNode extends CstNode {
  name: "pipedParameters";
  children: PipedParametersCstChildren;
}

export type PipedParametersCstChildren = {
  Pipe: (IToken)[];
  parameters?: ParametersCstNode[];
};

export interface IfExpressionCstNode extends CstNode {
  name: "ifExpression";
  children: IfExpressionCstChildren;
}

export type IfExpressionCstChildren = {
  If: IToken[];
  ifPart: IfPartCstNode[];
};

export interface IfPartCstNode extends CstNode {
  name: "ifPart";
  children: IfPartCstChildren;
}

export type IfPartCstChildren = {
  expression: ExpressionCstNode[];
  block: BlockCstNode[];
  Elsif?: IToken[];
  ifPart?: IfPartCstNode[];
  elsePart?: ElsePartCstNode[];
};

export interface ElsePartCstNode extends CstNode {
  name: "elsePart";
  children: ElsePartCstChildren;
}

export type ElsePartCstChildren = {
  Else: IToken[];
  block: BlockCstNode[];
};

export interface UnlessExpressionCstNode extends CstNode {
  name: "unlessExpression";
  children: UnlessExpressionCstChildren;
}

export type UnlessExpressionCstChildren = {
  Unless: IToken[];
  expression: ExpressionCstNode[];
  block: BlockCstNode[];
  elsePart?: ElsePartCstNode[];
};

export interface CaseExpressionCstNode extends CstNode {
  name: "caseExpression";
  children: CaseExpressionCstChildren;
}

export type CaseExpressionCstChildren = {
  Case: IToken[];
  expression: ExpressionCstNode[];
  LeftBrace: IToken[];
  caseOption: CaseOptionCstNode[];
  RightBrace: IToken[];
};

export interface CaseOptionCstNode extends CstNode {
  name: "caseOption";
  children: CaseOptionCstChildren;
}

export type CaseOptionCstChildren = {
  expression: (ExpressionCstNode)[];
  Comma?: IToken[];
  Colon: IToken[];
  block: BlockCstNode[];
};

export interface SelectorCstNode extends CstNode {
  name: "selector";
  children: SelectorCstChildren;
}

export type SelectorCstChildren = {
  Question: IToken[];
  selectorEntries?: SelectorEntriesCstNode[];
  selectorEntry?: SelectorEntryCstNode[];
};

export interface SelectorEntriesCstNode extends CstNode {
  name: "selectorEntries";
  children: SelectorEntriesCstChildren;
}

export type SelectorEntriesCstChildren = {
  LeftBrace: IToken[];
  selectorEntry: (SelectorEntryCstNode)[];
  Comma?: (IToken)[];
  RightBrace: IToken[];
};

export interface SelectorEntryCstNode extends CstNode {
  name: "selectorEntry";
  children: SelectorEntryCstChildren;
}

export type SelectorEntryCstChildren = {
  matching: ExpressionCstNode[];
  FatArrow: IToken[];
  value: ExpressionCstNode[];
};

export interface CollectPostfixCstNode extends CstNode {
  name: "collectPostfix";
  children: CollectPostfixCstChildren;
}

export type CollectPostfixCstChildren = {
  VirtualOpen?: IToken[];
  expression?: (ExpressionCstNode)[];
  VirtualClose?: IToken[];
  ExportedOpen?: IToken[];
  ExportedClose?: IToken[];
  LeftBrace?: IToken[];
  attributeOperations?: AttributeOperationsCstNode[];
  RightBrace?: IToken[];
};

export interface AttributeOperationsCstNode extends CstNode {
  name: "attributeOperations";
  children: AttributeOperationsCstChildren;
}

export type AttributeOperationsCstChildren = {
  attributeOperation?: (AttributeOperationCstNode)[];
  Comma?: (IToken)[];
};

export interface AttributeOperationCstNode extends CstNode {
  name: "attributeOperation";
  children: AttributeOperationCstChildren;
}

export type AttributeOperationCstChildren = {
  Times?: IToken[];
  FatArrow?: (IToken)[];
  expression?: (ExpressionCstNode)[];
  attributeName?: AttributeNameCstNode[];
  PlusArrow?: IToken[];
};

export interface AttributeNameCstNode extends CstNode {
  name: "attributeName";
  children: AttributeNameCstChildren;
}

export type AttributeNameCstChildren = {
  Name?: IToken[];
  Keyword?: IToken[];
};

export interface RelationshipCstNode extends CstNode {
  name: "relationship";
  children: RelationshipCstChildren;
}

export type RelationshipCstChildren = {
  resource: (ResourceCstNode)[];
  Edge?: IToken[];
};

export interface ResourceCstNode extends CstNode {
  name: "resource";
  children: ResourceCstChildren;
}

export type ResourceCstChildren = {
  At?: IToken[];
  AtAt?: IToken[];
  classResource?: ClassResourceCstNode[];
  expression?: ExpressionCstNode[];
  resourceBraces?: ResourceBracesCstNode[];
};

export interface ClassResourceCstNode extends CstNode {
  name: "classResource";
  children: ClassResourceCstChildren;
}

export type ClassResourceCstChildren = {
  Class: IToken[];
  LeftBrace: IToken[];
  resourceBodies: ResourceBodiesCstNode[];
  RightBrace: IToken[];
};

export interface ResourceBracesCstNode extends CstNode {
  name: "resourceBraces";
  children: ResourceBracesCstChildren;
}

export type ResourceBracesCstChildren = {
  LeftBrace: IToken[];
  attributeOperations?: AttributeOperationsCstNode[];
  resourceBodies?: ResourceBodiesCstNode[];
  RightBrace: IToken[];
};

export interface ResourceBodiesCstNode extends CstNode {
  name: "resourceBodies";
  children: ResourceBodiesCstChildren;
}

export type ResourceBodiesCstChildren = {
  resourceBody: (ResourceBodyCstNode)[];
  Semicolon?: (IToken)[];
};

export interface ResourceBodyCstNode extends CstNode {
  name: "resourceBody";
  children: ResourceBodyCstChildren;
}

export type ResourceBodyCstChildren = {
  expression: ExpressionCstNode[];
  Colon: IToken[];
  attributeOperations: AttributeOperationsCstNode[];
};

export interface TypeReferenceCstNode extends CstNode {
  name: "typeReference";
  children: TypeReferenceCstChildren;
}

export type TypeReferenceCstChildren = {
  Reference: IToken[];
  accessKeys?: AccessKeysCstNode[];
};

export interface ReturnTypeCstNode extends CstNode {
  name: "returnType";
  children: ReturnTypeCstChildren;
}

export type ReturnTypeCstChildren = {
  ShiftRight: IToken[];
  typeReference: TypeReferenceCstNode[];
};

export interface TypeDefinitionCstNode extends CstNode {
  name: "typeDefinition";
  children: TypeDefinitionCstChildren;
}

export type TypeDefinitionCstChildren = {
  Type: IToken[];
  typeReference: TypeReferenceCstNode[];
  Assign?: IToken[];
  typeAliased?: TypeAliasedCstNode[];
  Inherits?: IToken[];
  Reference?: IToken[];
  block?: BlockCstNode[];
};

export interface TypeAliasedCstNode extends CstNode {
  name: "typeAliased";
  children: TypeAliasedCstChildren;
}

export type TypeAliasedCstChildren = {
  typeReference?: TypeReferenceCstNode[];
  hash?: (HashCstNode)[];
  array?: ArrayCstNode[];
};

export interface ClassDefinitionCstNode extends CstNode {
  name: "classDefinition";
  children: ClassDefinitionCstChildren;
}

export type ClassDefinitionCstChildren = {
  Class: IToken[];
  definitionName: DefinitionNameCstNode[];
  parameterList?: ParameterListCstNode[];
  Inherits?: IToken[];
  parentName?: ParentNameCstNode[];
  block: BlockCstNode[];
};

export interface DefineDefinitionCstNode extends CstNode {
  name: "defineDefinition";
  children: DefineDefinitionCstChildren;
}

export type DefineDefinitionCstChildren = {
  Define: IToken[];
  definitionName: DefinitionNameCstNode[];
  parameterList?: ParameterListCstNode[];
  block: BlockCstNode[];
};

export interface FunctionDefinitionCstNode extends CstNode {
  name: "functionDefinition";
  children: FunctionDefinitionCstChildren;
}

export type FunctionDefinitionCstChildren = {
  FunctionWord: IToken[];
  definitionName: DefinitionNameCstNode[];
  parameterList?: ParameterListCstNode[];
  returnType?: ReturnTypeCstNode[];
  block: BlockCstNode[];
};

export interface DefinitionNameCstNode extends CstNode {
  name: "definitionName";
  children: DefinitionNameCstChildren;
}

export type DefinitionNameCstChildren = {
  Name?: IToken[];
  Word?: IToken[];
  Reference?: IToken[];
  Class?: IToken[];
  SingleQuoted?: IToken[];
};

export interface ParentNameCstNode extends CstNode {
  name: "parentName";
  children: ParentNameCstChildren;
}

export type ParentNameCstChildren = {
  definitionName?: DefinitionNameCstNode[];
  Default?: IToken[];
};

export interface NodeDefinitionCstNode extends CstNode {
  name: "nodeDefinition";
  children: NodeDefinitionCstChildren;
}

export type NodeDefinitionCstChildren = {
  Node: IToken[];
  hostName: (HostNameCstNode)[];
  Comma?: (IToken)[];
  Inherits?: IToken[];
  parent?: HostNameCstNode[];
  block: BlockCstNode[];
};

export interface HostNameCstNode extends CstNode {
  name: "hostName";
  children: HostNameCstChildren;
}

export type HostNameCstChildren = {
  dottedName?: DottedNameCstNode[];
  text?: TextCstNode[];
  Default?: IToken[];
  Regex?: IToken[];
};

export interface DottedNameCstNode extends CstNode {
  name: "dottedName";
  children: DottedNameCstChildren;
}

export type DottedNameCstChildren = {
  part?: (IToken)[];
  Dot?: IToken[];
};

export interface ParameterListCstNode extends CstNode {
  name: "parameterList";
  children: ParameterListCstChildren;
}

export type ParameterListCstChildren = {
  LeftParen?: IToken[];
  LineParen?: IToken[];
  parameters?: ParametersCstNode[];
  RightParen: IToken[];
};

export interface ParametersCstNode extends CstNode {
  name: "parameters";
  children: ParametersCstChildren;
}

export type ParametersCstChildren = {
  parameter: (ParameterCstNode)[];
  Comma?: (IToken)[];
};

export interface ParameterCstNode extends CstNode {
  name: "parameter";
  children: ParameterCstChildren;
}

export type ParameterCstChildren = {
  typeReference?: TypeReferenceCstNode[];
  Times?: IToken[];
  Variable: IToken[];
  Assign?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface TemplateCstNode extends CstNode {
  name: "template";
  children: TemplateCstChildren;
}

export type TemplateCstChildren = {
  pipedParameters?: PipedParametersCstNode[];
  statements?: StatementsCstNode[];
};

export interface RenderTextCstNode extends CstNode {
  name: "renderText";
  children: RenderTextCstChildren;
}

export type RenderTextCstChildren = {
  RenderText: IToken[];
};

export interface RenderExpressionCstNode extends CstNode {
  name: "renderExpression";
  children: RenderExpressionCstChildren;
}

export type RenderExpressionCstChildren = {
  RenderOpen: IToken[];
  block?: BlockCstNode[];
  expression?: ExpressionCstNode[];
  RenderClose: IToken[];
};

export interface ManifestCstNode extends CstNode {
  name: "manifest";
  children: ManifestCstChildren;
}

export type ManifestCstChildren = {
  statements?: StatementsCstNode[];
};

export interface StatementsCstNode extends CstNode {
  name: "statements";
  children: StatementsCstChildren;
}

export type StatementsCstChildren = {
  statement: (StatementCstNode)[];
  Semicolon?: IToken[];
};

export interface StatementCstNode extends CstNode {
  name: "statement";
  children: StatementCstChildren;
}

export type StatementCstChildren = {
  assignment: (AssignmentCstNode)[];
  Comma?: IToken[];
};

export interface BlockCstNode extends CstNode {
  name: "block";
  children: BlockCstChildren;
}

export type BlockCstChildren = {
  LeftBrace: IToken[];
  statements?: StatementsCstNode[];
  RightBrace: IToken[];
};

export interface AssignmentCstNode extends CstNode {
  name: "assignment";
  children: AssignmentCstChildren;
}

export type AssignmentCstChildren = {
  relationship: RelationshipCstNode[];
  AssignmentOperator?: IToken[];
  assignment?: AssignmentCstNode[];
};

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  operand: OperandCstNode[];
  operation?: OperationCstNode[];
};

export interface OperationCstNode extends CstNode {
  name: "operation";
  children: OperationCstChildren;
}

export type OperationCstChildren = {
  BinaryOperator?: IToken[];
  operand?: OperandCstNode[];
  selector?: SelectorCstNode[];
};

export interface OperandCstNode extends CstNode {
  name: "operand";
  children: OperandCstChildren;
}

export type OperandCstChildren = {
  prefix?: (IToken)[];
  primary: PrimaryCstNode[];
  postfix?: PostfixCstNode[];
};

export interface PrimaryCstNode extends CstNode {
  name: "primary";
  children: PrimaryCstChildren;
}

export type PrimaryCstChildren = {
  literal?: LiteralCstNode[];
  text?: TextCstNode[];
  array?: ArrayCstNode[];
  hash?: HashCstNode[];
  parenthesized?: ParenthesizedCstNode[];
  ifExpression?: IfExpressionCstNode[];
  unlessExpression?: UnlessExpressionCstNode[];
  caseExpression?: CaseExpressionCstNode[];
  classDefinition?: ClassDefinitionCstNode[];
  defineDefinition?: DefineDefinitionCstNode[];
  functionDefinition?: FunctionDefinitionCstNode[];
  nodeDefinition?: NodeDefinitionCstNode[];
  typeDefinition?: TypeDefinitionCstNode[];
  typeCall?: TypeCallCstNode[];
  renderText?: RenderTextCstNode[];
  renderExpression?: RenderExpressionCstNode[];
};

export interface ParenthesizedCstNode extends CstNode {
  name: "parenthesized";
  children: ParenthesizedCstChildren;
}

export type ParenthesizedCstChildren = {
  LeftParen?: IToken[];
  LineParen?: IToken[];
  assignment: AssignmentCstNode[];
  RightParen: IToken[];
};
