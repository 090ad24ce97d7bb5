/**
 * Statements in sequence. A mistake ends its statement, not the others: what the statement would have set is poisoned, so
 * that what depends on it stays silent, and the block as a whole has no value.
 */
import { Failure } from '../../diagnostics/failure.ts';
import type { BlockExpression, Expression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { evaluate } from './expression.ts';
import { poison } from './poison.ts';
import type { Scope } from './scope.ts';
import { BodyEnded, BodyFailure, Poisoned } from './signals.ts';

/** The value of the last statement. Throws Poisoned when one has failed, after all have been tried. */
export function evaluateBlock(node: BlockExpression, scope: Scope): Value {
  let value: Value = null;
  let broken = false;
  for (const statement of node.statements) {
    if (!attempt(statement, scope, result => (value = result))) broken = true;
  }
  if (broken) throw new Poisoned();
  return value;
}

/** Evaluates one statement; false when it failed and has been reported. A refusal ends the whole body. */
function attempt(statement: Expression, scope: Scope, take: (value: Value) => void): boolean {
  try {
    take(evaluate(statement, scope));
    return true;
  } catch (error) {
    if (error instanceof Failure) scope.compilation.report(error.diagnostic);
    else if (!(error instanceof Poisoned)) throw error;
    poison(statement, scope);
    // from a nested block too: what follows an `if` with a refusal in it is as little meant to be as what follows in it
    if (error instanceof BodyFailure || error instanceof BodyEnded) throw new BodyEnded();
    return false;
  }
}

/** Evaluates the body of a class, define, node or file to its end; mistakes are reported. True when there was none. */
export function evaluateBody(body: Expression | undefined, scope: Scope): boolean {
  if (!body) return true;
  try {
    evaluate(body, scope);
    return true;
  } catch (error) {
    if (error instanceof Failure) scope.compilation.report(error.diagnostic);
    else if (!(error instanceof Poisoned)) throw error;
    if (body.kind !== 'BlockExpression') poison(body, scope);
    return false;
  }
}
