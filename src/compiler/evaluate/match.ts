/** `=~`, `!~`, `in`, and options of case and selector: what a regular expression captures goes to the match variables. */
import type { InExpression, MatchExpression } from '../../model/ast.ts';
import { isType, type Value } from '../../model/value.ts';
import { isIn, type Match, matchOption, matchValues } from '../types/match.ts';
import { evaluate } from './expression.ts';
import { placed } from './failures.ts';
import type { Scope } from './scope.ts';

/** Lays the captures on top of the scope; what does not match leaves the earlier ones. */
function keep(match: Match, scope: Scope): boolean {
  if (match.matched && match.regexp) scope.pushMatch(match.regexp.groups);
  return match.matched;
}

/** True when it matches (or does not, for `!~`). Captures are seen until the block ends. */
export function evaluateMatch(node: MatchExpression, scope: Scope): Value {
  const left = evaluate(node.left, scope);
  const right = evaluate(node.right, scope);
  const blamed = typeof left === 'string' || isType(right) ? node.right : node.left;
  const match = placed(blamed.span, () => matchValues(left, right));
  return keep(match, scope) === (node.operator === '=~');
}

export function evaluateIn(node: InExpression, scope: Scope): Value {
  const left = evaluate(node.left, scope);
  const right = evaluate(node.right, scope);
  return keep(
    placed(node.span, () => isIn(left, right)),
    scope,
  );
}

/** Does a value match an option of a case or selector? */
export function matchesOption(value: Value, option: Value, scope: Scope): boolean {
  return keep(matchOption(option, value), scope);
}
