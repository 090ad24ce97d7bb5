/** Lists, hashes and `*` unfolding. */
import type { Expression, LiteralHash, LiteralList, UnfoldExpression } from '../../model/ast.ts';
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import { evaluate } from './expression.ts';
import type { Scope } from './scope.ts';

/** Parentheses mean nothing around `*$x` and `default`. */
export function withoutParentheses(node: Expression): Expression {
  let at = node;
  while (at.kind === 'ParenthesizedExpression') at = at.expression;
  return at;
}

/** Values of a list of expressions, `*$x` spread into it. */
export function unfoldAll(nodes: readonly Expression[], scope: Scope): Value[] {
  const values: Value[] = [];
  for (const node of nodes) {
    const plain = withoutParentheses(node);
    if (plain.kind === 'UnfoldExpression') values.push(...evaluateUnfold(plain, scope));
    else values.push(evaluate(node, scope));
  }
  return values;
}

/** A hash as Ruby's to_a. */
export function pairsOf(hash: PuppetHash): Value[] {
  return [...hash.entries()].map(([key, value]) => [key, value]);
}

/** `*expression`: the elements of a list, the pairs of a hash, nothing for undef, else the value alone. */
export function evaluateUnfold(node: UnfoldExpression, scope: Scope): readonly Value[] {
  const value = evaluate(node.expression, scope);
  if (value === null) return [];
  if (isList(value)) return value;
  return isHash(value) ? pairsOf(value) : [value];
}

export function evaluateList(node: LiteralList, scope: Scope): Value {
  return unfoldAll(node.elements, scope);
}

export function evaluateHash(node: LiteralHash, scope: Scope): Value {
  return PuppetHash.from(node.entries.map(entry => [evaluate(entry.key, scope), evaluate(entry.value, scope)]));
}
