/** Bounds how deep calls and classes may nest, so that endless recursion is a message. */
import { tooDeep } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Span } from '../../model/span.ts';
import type { Compilation } from './compilation.ts';

/** Deeper than any manifest that means it, and well within the stack of the JavaScript engine. */
const LIMIT = 300;

/** Runs `work` one level deeper; fails at `span` when that is too deep. */
export function descend<T>(compilation: Compilation, span: Span, work: () => T): T {
  if (compilation.depth >= LIMIT) fail(tooDeep({}, span));
  compilation.depth++;
  try {
    return work();
  } finally {
    compilation.depth--;
  }
}
