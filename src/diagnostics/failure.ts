/**
 * A user's mistake inside a stage: carried as an exception from the depth of an evaluation to the boundary of that
 * stage, which turns it back into a diagnostic. It never leaves a stage; any other exception is a bug of ours.
 */
import type { Diagnostic } from '../model/diagnostic.ts';

export class Failure extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'Failure';
    this.diagnostic = diagnostic;
  }
}

/** Ends the work at hand with a diagnostic. */
export function fail(diagnostic: Diagnostic): never {
  throw new Failure(diagnostic);
}
