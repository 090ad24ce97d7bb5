/** Checks of classes, defined types, functions, nodes and types. */
import * as issue from '../../diagnostics/catalogue/static.ts';
import { anLabel, capitalLabel, label } from '../../diagnostics/label.ts';
import type {
  AstNode,
  Definition,
  Expression,
  FunctionDefinition,
  HostClassDefinition,
  LambdaExpression,
  NodeDefinition,
  PlanDefinition,
  ResourceTypeDefinition,
  TypeAlias,
  TypeDefinition,
  TypeMapping,
} from '../../model/ast.ts';
import type { Check } from './context.ts';
import { lostAtEnd } from './effect.ts';
import { checkCaptureLast, checkNoCapture, checkReserved, checkUnique } from './parameters.ts';

const TYPE_NAMES = new Set(
  (
    'type any unit scalar boolean numeric integer float collection array hash tuple struct variant optional enum regexp ' +
    'pattern runtime init object sensitive semver semverrange string timestamp timespan typeset'
  ).split(' '),
);

/** Definitions stand at the top, or in classes; functions and types at the very top. */
function checkPlace(check: Check, node: Definition): void {
  const absolute = node.kind === 'FunctionDefinition' || node.kind === 'TypeAlias' || node.kind === 'TypeDefinition';
  for (let index = check.path.length - 1; index >= 0; index--) {
    const around = check.path[index]!;
    if (around.kind === 'Program' || around.kind === 'HostClassDefinition') return;
    if (around.kind !== 'BlockExpression') {
      check.report(issue.notTopLevel({}, node.span));
      return;
    }
    if (absolute && check.path[index - 1]?.kind !== 'Program') {
      check.report(issue.notAbsoluteTopLevel({ label: capitalLabel(node) }, node.span));
      return;
    }
  }
}

type Named = HostClassDefinition | ResourceTypeDefinition | FunctionDefinition | PlanDefinition;

function checkNamed(check: Check, node: Named): void {
  const { name, span } = node;
  checkPlace(check, node);
  if (!/^[a-z]\w*(?:::[a-z]\w*)*$/.test(name)) {
    check.report(issue.illegalDefinitionName({ name, label: anLabel(node) }, span));
  }
  if (TYPE_NAMES.has(name)) check.report(issue.reservedTypeName({ name, label: anLabel(node) }, span));
  if (name === 'plan') check.report(issue.futureReservedWord({ word: name }, span));
  checkUnique(check, node.parameters);
}

/** Classes and defined types. */
export function checkContainer(check: Check, node: HostClassDefinition | ResourceTypeDefinition): void {
  checkNamed(check, node);
  checkNoCapture(check, node, node.parameters);
  checkReserved(check, node, node.parameters);
  checkEnd(check, node, node.body);
}

function checkEnd(check: Check, node: AstNode, body: Expression | undefined): void {
  const lost = lostAtEnd(body);
  if (lost) check.report(issue.noEffectAtEnd({ label: label(lost), container: capitalLabel(node) }, lost.span));
}

export function checkFunction(check: Check, node: FunctionDefinition | PlanDefinition): void {
  checkNamed(check, node);
  checkReturnType(check, node, node.returnType);
}

export function checkLambda(check: Check, node: LambdaExpression): void {
  checkCaptureLast(check, node.parameters);
  checkReturnType(check, node, node.returnType);
}

function checkReturnType(check: Check, owner: AstNode, type: Expression | undefined): void {
  if (type) checkTypeReference(check, owner, type);
}

function isTypeReference(node: Expression): boolean {
  return (node.kind === 'AccessExpression' ? node.left : node).kind === 'QualifiedReference';
}

function checkTypeReference(check: Check, owner: AstNode, type: Expression): void {
  if (isTypeReference(type)) return;
  const values = { label: capitalLabel(type), feature: 'a type reference', container: anLabel(owner) };
  check.report(issue.illegalExpression(values, type.span));
}

export function checkNode(check: Check, node: NodeDefinition): void {
  for (const host of node.hostMatches) checkHost(check, host, node);
  checkPlace(check, node);
  checkEnd(check, node, node.body);
  if (node.parent) check.report(issue.nodeInheritance({}, node.parent.span));
}

function checkHost(check: Check, host: Expression, node: NodeDefinition): void {
  if (host.kind === 'LiteralString') {
    if (/[^-\w.]/.test(host.value)) check.report(issue.illegalHostName({ name: host.value }, host.span));
  } else if (host.kind === 'ConcatenatedString') {
    check.report(issue.interpolatedHostName({}, host.span));
  } else if (host.kind !== 'LiteralDefault' && host.kind !== 'LiteralRegularExpression') {
    const values = { label: capitalLabel(host), feature: 'hostname', container: anLabel(node) };
    check.report(issue.illegalExpression(values, host.span));
  }
}

export function checkTypeAlias(check: Check, node: TypeAlias): void {
  checkPlace(check, node);
  if (!/^[A-Z]\w*(?:::[A-Z]\w*)*$/.test(node.name)) {
    check.report(issue.illegalDefinitionName({ name: node.name, label: anLabel(node) }, node.span));
  }
  checkTypeReference(check, node, node.typeExpression);
}

/** Spec deviation: types with a body and mappings to the host language's types mean nothing outside Puppet's own runtime. */
export function checkTypeDefinition(check: Check, node: TypeDefinition | TypeMapping): void {
  checkPlace(check, node);
  if (node.kind === 'TypeMapping') checkMapping(check, node);
  else check.report(issue.unsupportedExpression({ label: anLabel(node) }, node.span));
}

function isPattern(node: Expression | undefined): boolean {
  if (node?.kind !== 'LiteralList' || node.elements.length !== 2) return false;
  return node.elements[0]?.kind === 'LiteralRegularExpression' && node.elements[1]?.kind === 'LiteralString';
}

function checkMapping(check: Check, node: TypeMapping): void {
  const left = node.typeExpression;
  const runtime =
    left.kind === 'AccessExpression' && left.left.kind === 'QualifiedReference' && left.left.name === 'Runtime';
  if (!runtime) {
    check.report(issue.unsupportedExpression({ label: anLabel(node) }, node.span));
    return;
  }
  const pattern = left.keys.length === 2 && isPattern(left.keys[1]);
  if (pattern ? isPattern(node.mapping) : isTypeReference(node.mapping)) return;
  const expected = pattern ? 'Tuple[Regexp,String]' : 'Type';
  check.report(issue.illegalTypeMapping({ expected, label: capitalLabel(node) }, node.span));
}
