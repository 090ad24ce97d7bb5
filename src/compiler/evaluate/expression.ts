/** Evaluates any expression: one line per construct, each in its own file. */
import { reservedWord, unsupportedConstruct } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { label, withArticleUpper } from '../../diagnostics/label.ts';
import type { Expression } from '../../model/ast.ts';
import { DEFAULT, type Value } from '../../model/value.ts';
import { evaluateAccess } from './access.ts';
import { evaluateArithmetic, evaluateUnaryMinus } from './arithmetic.ts';
import { evaluateAssignment } from './assignment.ts';
import { evaluateBlock } from './block.ts';
import { evaluateMethodCall, evaluateNamedCall } from './call.ts';
import { evaluateCase } from './case.ts';
import { evaluateCollect } from './collect.ts';
import { evaluateComparison } from './comparison.ts';
import { evaluateEpp, evaluateRender, evaluateRenderString } from './epp.ts';
import { evaluateIf, evaluateUnless } from './if.ts';
import { evaluateConcatenated, evaluateText } from './interpolation.ts';
import { evaluateHash, evaluateList, evaluateUnfold } from './literal.ts';
import { evaluateAnd, evaluateNot, evaluateOr } from './logic.ts';
import { evaluateIn, evaluateMatch } from './match.ts';
import { evaluateRelationship } from './relationship.ts';
import { evaluateResourceDefaults } from './resource-defaults.ts';
import { evaluateResource } from './resource-expression.ts';
import { evaluateResourceOverride } from './resource-override.ts';
import type { Scope } from './scope.ts';
import { evaluateSelector } from './selector.ts';
import { knownType } from './type-name.ts';
import { variableValue } from './variables.ts';

/**
 * The value of an expression in a scope. What it declares goes to the scope's compilation.
 * A hash or list that is part of the facts counts as read as a whole; `evaluateOperand` does not.
 */
export function evaluate(node: Expression, scope: Scope): Value {
  const value = evaluateOperand(node, scope);
  if (node.kind === 'VariableExpression' || node.kind === 'AccessExpression') {
    scope.compilation.factReads.noteWhole(value);
  }
  return value;
}

/** The same for an operand that is only looked into, or only given a name: facts below it are noted when taken out. */
export function evaluateOperand(node: Expression, scope: Scope): Value {
  switch (node.kind) {
    case 'LiteralUndef':
    case 'NopExpression':
      return null;
    case 'LiteralDefault':
      return DEFAULT;
    case 'LiteralBoolean':
    case 'LiteralInteger':
    case 'LiteralFloat':
    case 'LiteralString':
      return node.value;
    case 'LiteralRegularExpression':
      return { kind: 'regexp', source: node.pattern };
    case 'LiteralList':
      return evaluateList(node, scope);
    case 'LiteralHash':
      return evaluateHash(node, scope);
    case 'QualifiedName':
      return node.name;
    case 'QualifiedReference':
      return knownType(node, scope);
    case 'ReservedWord':
      return node.future ? node.word : fail(reservedWord({ word: node.word }, node.span));
    case 'VariableExpression':
      return variableValue(scope, node.name, node.span);
    case 'ConcatenatedString':
      return evaluateConcatenated(node, scope);
    case 'TextExpression':
      return evaluateText(node, scope);
    case 'HeredocExpression':
      return evaluate(node.text, scope);
    case 'ParenthesizedExpression':
      return evaluateOperand(node.expression, scope);
    case 'AccessExpression':
      return evaluateAccess(node, scope);
    default:
      return evaluateCompound(node, scope);
  }
}

function evaluateCompound(node: Expression, scope: Scope): Value {
  switch (node.kind) {
    case 'ArithmeticExpression':
      return evaluateArithmetic(node, scope);
    case 'UnaryMinusExpression':
      return evaluateUnaryMinus(node, scope);
    case 'ComparisonExpression':
      return evaluateComparison(node, scope);
    case 'MatchExpression':
      return evaluateMatch(node, scope);
    case 'InExpression':
      return evaluateIn(node, scope);
    case 'AndExpression':
      return evaluateAnd(node, scope);
    case 'OrExpression':
      return evaluateOr(node, scope);
    case 'NotExpression':
      return evaluateNot(node, scope);
    case 'UnfoldExpression':
      return evaluateUnfold(node, scope);
    case 'AssignmentExpression':
      return evaluateAssignment(node, scope);
    case 'CallNamedFunctionExpression':
      return evaluateNamedCall(node, scope);
    case 'CallMethodExpression':
      return evaluateMethodCall(node, scope);
    case 'IfExpression':
      return evaluateIf(node, scope);
    case 'UnlessExpression':
      return evaluateUnless(node, scope);
    case 'CaseExpression':
      return evaluateCase(node, scope);
    case 'SelectorExpression':
      return evaluateSelector(node, scope);
    case 'BlockExpression':
      return evaluateBlock(node, scope);
    default:
      return evaluateDeclaration(node, scope);
  }
}

function evaluateDeclaration(node: Expression, scope: Scope): Value {
  switch (node.kind) {
    case 'ResourceExpression':
      return evaluateResource(node, scope);
    case 'ResourceDefaultsExpression':
      return evaluateResourceDefaults(node, scope);
    case 'ResourceOverrideExpression':
      return evaluateResourceOverride(node, scope);
    case 'CollectExpression':
      return evaluateCollect(node, scope);
    case 'RelationshipExpression':
      return evaluateRelationship(node, scope);
    case 'EppExpression':
      return evaluateEpp(node, scope);
    case 'RenderStringExpression':
      return evaluateRenderString(node, scope);
    case 'RenderExpression':
      return evaluateRender(node, scope);
    // entered in the environment when their file was loaded
    case 'HostClassDefinition':
    case 'ResourceTypeDefinition':
    case 'FunctionDefinition':
    case 'NodeDefinition':
    case 'TypeAlias':
      return null;
    case 'PlanDefinition':
    case 'SiteDefinition':
    case 'TypeDefinition':
    case 'TypeMapping':
      return refuse(node, 'use classes, defined types and type aliases instead');
    default:
      return refuse(node, 'it has no value');
  }
}

function refuse(node: Expression, hint: string): never {
  return fail(unsupportedConstruct({ what: withArticleUpper(label(node)), hint }, node.span));
}
