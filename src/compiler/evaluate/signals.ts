/** How control leaves an expression other than with a value or a Failure. */

import { Failure } from '../../diagnostics/failure.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';

/** The value is not known because of a mistake that has been reported: ends the work silently. */
export class Poisoned extends Error {}

/** The body of a class, define, node or file is not evaluated further; why has been reported. */
export class BodyEnded extends Poisoned {}

/** A refusal the author wrote (`fail`, `assert_private`): nothing after it in the same body is evaluated. */
export class BodyFailure extends Failure {
  constructor(diagnostic: Diagnostic) {
    super(diagnostic);
    this.name = 'BodyFailure';
  }
}

/** `return(value)`: ends the enclosing function, class or define body. */
export class ReturnSignal extends Error {
  readonly value: Value;
  readonly span: Span;
  constructor(value: Value, span: Span) {
    super('return');
    this.value = value;
    this.span = span;
  }
}
