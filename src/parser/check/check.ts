/**
 * Program -> what is wrong with it, without evaluating: the checks that Puppet makes behind its parser.
 * One pass over the tree; each kind of node has at most one check.
 */
import * as issue from '../../diagnostics/catalogue/static.ts';
import type {
  AstNode,
  EppExpression,
  Expression,
  Program,
  ResourceDefaultsExpression,
  ResourceOverrideExpression,
} from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { checkAssignment, checkVariable } from './assignments.ts';
import { type Check, childrenOf, needValue } from './context.ts';
import {
  checkContainer,
  checkFunction,
  checkLambda,
  checkNode,
  checkTypeAlias,
  checkTypeDefinition,
} from './definitions.ts';
import { checkBlock, checkCall, checkCase, checkHash, checkHeredoc, checkSelector } from './expressions.ts';
import { checkNoCapture, checkParameter, checkUnique } from './parameters.ts';
import { checkAttribute, checkBody, checkCollector, checkResource } from './resources.ts';

/** Checks a whole program. Returns the diagnostics in the order of the text. */
export function checkProgram(program: Program): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const path: (AstNode | Program)[] = [];
  const check: Check = { path, report: diagnostic => diagnostics.push(diagnostic) };
  const visit = (node: AstNode | Program): void => {
    if (node.kind !== 'Program') checkNodeOf(check, node);
    path.push(node);
    for (const child of childrenOf(node)) visit(child);
    path.pop();
  };
  visit(program);
  return diagnostics;
}

type Kind = AstNode['kind'];
type NodeOf<K extends Kind> = Extract<AstNode, { readonly kind: K }>;
type Checks = { readonly [K in Kind]?: (check: Check, node: NodeOf<K>) => void };

const LARGEST_INTEGER = 0x7fffffffffffffffn;

function checkOperands(check: Check, node: { readonly left: Expression; readonly right: Expression }): void {
  needValue(check, node.left);
  needValue(check, node.right);
}

function checkOperand(check: Check, node: { readonly expression: Expression }): void {
  needValue(check, node.expression);
}

function checkTest(check: Check, node: { readonly test: Expression }): void {
  needValue(check, node.test);
}

function checkNotVirtual(check: Check, node: ResourceDefaultsExpression | ResourceOverrideExpression): void {
  if (node.form !== 'regular') check.report(issue.notVirtualizable({}, node.span));
}

function checkTemplate(check: Check, node: EppExpression): void {
  checkNoCapture(check, node, node.parameters);
  checkUnique(check, node.parameters);
}

const CHECKS: Checks = {
  AssignmentExpression: checkAssignment,
  VariableExpression: checkVariable,
  AttributeOperation: checkAttribute,
  AttributesOperation: checkOperand,
  BlockExpression: checkBlock,
  CallNamedFunctionExpression: checkCall,
  CaseExpression: checkCase,
  SelectorExpression: checkSelector,
  CollectExpression: checkCollector,
  HostClassDefinition: checkContainer,
  ResourceTypeDefinition: checkContainer,
  FunctionDefinition: checkFunction,
  PlanDefinition: checkFunction,
  LambdaExpression: checkLambda,
  NodeDefinition: checkNode,
  TypeAlias: checkTypeAlias,
  TypeDefinition: checkTypeDefinition,
  TypeMapping: checkTypeDefinition,
  Parameter: checkParameter,
  EppExpression: checkTemplate,
  HeredocExpression: checkHeredoc,
  LiteralHash: checkHash,
  ResourceExpression: checkResource,
  ResourceBody: checkBody,
  ResourceDefaultsExpression: checkNotVirtual,
  ResourceOverrideExpression: checkNotVirtual,
  ArithmeticExpression: checkOperands,
  ComparisonExpression: checkOperands,
  MatchExpression: checkOperands,
  InExpression: checkOperands,
  AndExpression: checkOperands,
  OrExpression: checkOperands,
  NotExpression: checkOperand,
  UnaryMinusExpression: checkOperand,
  UnfoldExpression: checkOperand,
  ParenthesizedExpression: checkOperand,
  TextExpression: checkOperand,
  RenderExpression: checkOperand,
  IfExpression: checkTest,
  UnlessExpression: checkTest,
  RelationshipExpression: (check, node) => {
    for (const side of [node.left, node.right]) if (side.kind !== 'CollectExpression') needValue(check, side);
  },
  KeyedEntry: (check, node) => {
    needValue(check, node.key);
    needValue(check, node.value);
  },
  LiteralList: (check, node) => {
    for (const element of node.elements) needValue(check, element);
  },
  LiteralInteger: (check, node) => {
    if (node.value > LARGEST_INTEGER) check.report(issue.integerOverflow({ value: node.value }, node.span));
  },
  ReservedWord: (check, node) => {
    check.report(issue.reservedWord({ word: node.word }, node.span));
  },
};

function checkNodeOf<K extends Kind>(check: Check, node: NodeOf<K>): void {
  (CHECKS[node.kind as K] as ((check: Check, node: NodeOf<K>) => void) | undefined)?.(check, node);
}
