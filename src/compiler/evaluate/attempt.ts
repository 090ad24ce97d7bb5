/** One piece of work among others: what fails in it ends only it. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Compilation } from './compilation.ts';
import { Poisoned } from './signals.ts';

/** Runs work for one class, resource or collector; a failure is reported, a poisoned value ends it silently. */
export function attempt(compilation: Compilation, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) compilation.report(error.diagnostic);
    else if (!(error instanceof Poisoned)) throw error;
  }
}
