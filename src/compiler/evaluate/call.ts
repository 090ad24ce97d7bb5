/** Calls of functions: `f(x)`, `x.f`, `Type(x)`. Spec: https://puppet.com/docs/puppet/8/lang_functions */
import { illegalExpression } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel, label, withArticleUpper } from '../../diagnostics/label.ts';
import type { CallMethodExpression, CallNamedFunctionExpression, Expression } from '../../model/ast.ts';
import { isHash, type Value } from '../../model/value.ts';
import { callFunction } from './call-function.ts';
import { evaluate, evaluateOperand } from './expression.ts';
import { blockOf } from './lambda.ts';
import { unfoldAll } from './literal.ts';
import { readFactPath } from './read-fact-path.ts';
import type { Scope } from './scope.ts';

type Call = CallNamedFunctionExpression | CallMethodExpression;

function isTypeExpression(node: Expression): boolean {
  return (
    node.kind === 'QualifiedReference' || (node.kind === 'AccessExpression' && node.left.kind === 'QualifiedReference')
  );
}

function call(node: Call, name: string, values: readonly Value[], scope: Scope): Value {
  const block = node.lambda ? blockOf(node.lambda, scope) : undefined;
  return callFunction(scope, name, values, block, node);
}

export function evaluateNamedCall(node: CallNamedFunctionExpression, scope: Scope): Value {
  const { functor } = node;
  if (isTypeExpression(functor)) {
    const type = evaluate(functor, scope);
    return call(node, 'new', [type, ...unfoldAll(node.arguments, scope)], scope);
  }
  if (functor.kind !== 'QualifiedName') {
    const labels = { what: withArticleUpper(label(functor)), feature: 'function name', container: anLabel(node) };
    return fail(illegalExpression(labels, functor.span));
  }
  const [first, ...rest] = node.arguments;
  if (first && readsInside(functor.name)) {
    return call(node, functor.name, [readReceiver(functor.name, first, rest, scope), ...unfoldAll(rest, scope)], scope);
  }
  return call(node, functor.name, unfoldAll(node.arguments, scope), scope);
}

export function evaluateMethodCall(node: CallMethodExpression, scope: Scope): Value {
  const { left, name } = node.functor;
  if (name.kind !== 'QualifiedName') {
    const labels = { what: withArticleUpper(label(node.functor)), feature: 'function name', container: anLabel(node) };
    return fail(illegalExpression(labels, node.functor.span));
  }
  if (readsInside(name.name)) {
    const receiver = readReceiver(name.name, left, node.arguments, scope);
    return call(node, name.name, [receiver, ...unfoldAll(node.arguments, scope)], scope);
  }
  return call(node, name.name, unfoldAll([left, ...node.arguments], scope), scope);
}

/** `get` and `dig` take one thing out of a hash: of the facts, only that counts as read. */
function readsInside(name: string): boolean {
  return name === 'get' || name === 'dig' || name === 'dig44';
}

function readReceiver(name: string, node: Expression, keys: readonly Expression[], scope: Scope): Value {
  if (node.kind === 'UnfoldExpression') return unfoldAll([node], scope)[0] ?? null;
  const value = evaluateOperand(node, scope);
  if (isHash(value) && scope.compilation.factReads.placeOf(value) !== undefined) {
    readFactPath(scope, value, name, keys);
  }
  return value;
}
