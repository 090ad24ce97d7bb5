/** Runs the body of a class, define, node or file: `return` ends it, `next` and `break` do not belong there. */
import { illegalJump } from '../../diagnostics/catalogue/evaluate.ts';
import { Break, NextSignal } from '../functions/define-function.ts';
import type { Scope } from './scope.ts';
import { ReturnSignal } from './signals.ts';

/** True when nothing failed. */
export function runBody(scope: Scope, body: () => boolean): boolean {
  try {
    return scope.guarded(body);
  } catch (error) {
    if (error instanceof ReturnSignal) {
      if (scope.kind === 'class' || scope.kind === 'define') return true;
      scope.compilation.report(illegalJump({ name: 'return' }, error.span));
      return false;
    }
    if (error instanceof NextSignal) {
      if (scope.kind === 'class' || scope.kind === 'define') return true;
      scope.compilation.report(illegalJump({ name: 'next' }, error.span));
      return false;
    }
    if (error instanceof Break) {
      scope.compilation.report(illegalJump({ name: 'break' }, scope.resource?.span));
      return false;
    }
    throw error;
  }
}
