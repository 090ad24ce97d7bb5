/** `case`. Spec: https://puppet.com/docs/puppet/8/lang_conditional#case-statements */
import type { CaseExpression, Expression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { evaluate } from './expression.ts';
import { evaluateUnfold, withoutParentheses } from './literal.ts';
import { matchesOption } from './match.ts';
import type { Scope } from './scope.ts';

/** Does an option of a case or selector take the value? `default` never does: it is tried last. */
export function takes(test: Value, option: Expression, scope: Scope): boolean {
  const plain = withoutParentheses(option);
  if (plain.kind === 'LiteralDefault') return false;
  if (plain.kind === 'UnfoldExpression')
    return evaluateUnfold(plain, scope).some(value => matchesOption(test, value, scope));
  return matchesOption(test, evaluate(plain, scope), scope);
}

/** Is the option `default`? */
export function isDefault(option: Expression): boolean {
  return withoutParentheses(option).kind === 'LiteralDefault';
}

/** The value of the first option that matches; undef when none does and there is no default. */
export function evaluateCase(node: CaseExpression, scope: Scope): Value {
  return scope.guarded(() => {
    const test = evaluate(node.test, scope);
    const chosen =
      node.options.find(option => option.values.some(value => takes(test, value, scope))) ??
      node.options.find(option => option.values.some(isDefault));
    return chosen ? evaluate(chosen.then, scope) : null;
  });
}
