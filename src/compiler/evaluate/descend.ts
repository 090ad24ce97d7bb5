/** Bounds how deep calls and classes may nest, so that endless recursion is a message. */
import { tooDeep } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Span } from '../../model/span.ts';
import type { Compilation } from './compilation.ts';

/** Deeper than any manifest that means it. */
const LIMIT = 200;
/** What V8 says. Compared and not matched: a pattern would need stack itself. */
const OVERFLOW = 'Maximum call stack size exceeded';

/** Runs `work` one level deeper; fails at `span` when that is too deep, for us or for the JavaScript engine's stack. */
export function descend<T>(compilation: Compilation, span: Span, work: () => T): T {
  if (compilation.depth >= LIMIT) fail(tooDeep({}, span));
  compilation.depth++;
  try {
    return work();
  } catch (error) {
    // long expressions at every level can exhaust the stack before the limit is reached
    if (error instanceof RangeError && error.message === OVERFLOW) return fail(tooDeep({}, span));
    throw error;
  } finally {
    compilation.depth--;
  }
}
