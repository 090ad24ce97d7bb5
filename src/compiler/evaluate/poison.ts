/** Marks what a failed statement would have set, so that its users stay silent. */
import type { AstNode, Expression } from '../../model/ast.ts';
import { canonicalName } from '../environment/definition-table.ts';
import { POISON, type Scope } from './scope.ts';

const DECLARES = new Set(['include', 'require', 'contain']);

function targetsOf(target: Expression): readonly string[] {
  if (target.kind === 'VariableExpression') return [target.name];
  return target.kind === 'LiteralList' ? target.elements.flatMap(targetsOf) : [];
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}

/** Class names given as plain words or text to a call or a class declaration. */
function namesIn(nodes: readonly Expression[]): readonly string[] {
  return nodes.flatMap(node => {
    if (node.kind === 'QualifiedName') return [node.name];
    if (node.kind === 'LiteralString') return [node.value];
    return node.kind === 'LiteralList' ? namesIn(node.elements) : [];
  });
}

function visit(node: AstNode, scope: Scope): void {
  if (node.kind === 'AssignmentExpression') {
    for (const name of targetsOf(node.left)) if (!scope.assignable.has(name)) scope.assignable.set(name, POISON);
  }
  let classes: readonly string[] = [];
  if (
    node.kind === 'CallNamedFunctionExpression' &&
    node.functor.kind === 'QualifiedName' &&
    DECLARES.has(node.functor.name)
  ) {
    classes = namesIn(node.arguments);
  }
  if (node.kind === 'ResourceExpression' && node.typeName.kind === 'QualifiedName' && node.typeName.name === 'class') {
    classes = namesIn(node.bodies.map(body => body.title));
  }
  for (const name of classes) scope.compilation.poisonedClasses.add(canonicalName(name));
  for (const [key, value] of Object.entries(node)) {
    if (key === 'span') continue;
    for (const inner of Array.isArray(value) ? value : [value]) {
      // a lambda's variables are its own; a definition's body belongs elsewhere
      if (isNode(inner) && inner.kind !== 'LambdaExpression' && !inner.kind.endsWith('Definition')) visit(inner, scope);
    }
  }
}

/** Poisons the variables and classes of a statement that failed. */
export function poison(statement: Expression, scope: Scope): void {
  visit(statement, scope);
}
