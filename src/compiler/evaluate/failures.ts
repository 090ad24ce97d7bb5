/** Ends an evaluation with a diagnostic at a node, and tells Failure from every other exception. */
import { runtimeError } from '../../diagnostics/catalogue/evaluate.ts';
import { Failure, fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { AstNode } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';

/** Fails as Puppet does when something goes wrong inside `node`: "Error while evaluating a Resource Statement, …". */
export function failAt(node: AstNode, detail: string, hint?: string, span: Span = node.span): never {
  return fail(runtimeError({ what: anLabel(node), detail, hint }, span));
}

const PREFIX = 'Evaluation Error: ';

/** Runs `work`; a diagnostic without a place comes from below the evaluator and gets this one. */
export function placed<T>(span: Span, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure) || error.diagnostic.span !== undefined) throw error;
    const { message } = error.diagnostic;
    throw new Failure({
      ...error.diagnostic,
      message: message.startsWith(PREFIX) ? message : `${PREFIX}${message}`,
      span,
    });
  }
}

/** Runs `work`; a diagnostic without a place is said to have come up while evaluating `what`, at this place. */
export function explained<T>(what: string, span: Span, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure) || error.diagnostic.span !== undefined) throw error;
    const { message, hint, code } = error.diagnostic;
    throw new Failure({ ...runtimeError({ what, detail: message, hint }, span), code });
  }
}
