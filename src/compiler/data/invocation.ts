/** What one lookup carries with it through layers, files and interpolations. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Span } from '../../model/span.ts';
import type { PuppetHash, Value } from '../../model/value.ts';
import type { Explainer } from './explainer.ts';

/**
 * A variable of the calling scope without its leading `::`; undefined when it is not set. `path` names the part that
 * will be used (for `facts.os.family`: `os`, `family`), so that reading one fact is recorded as that fact.
 */
export type ReadVariable = (name: string, path: readonly (string | bigint)[]) => Value | undefined;

export interface Invocation {
  readonly variable: ReadVariable;
  /** Values that interpolations see before and after the variables (`override` and `default_values_hash` of lookup()). */
  readonly overrides: PuppetHash;
  readonly defaults: PuppetHash;
  readonly explainer: Explainer | undefined;
  /** Keys and variables being resolved, outermost first. */
  readonly stack: string[];
  /** Looks up another key for `%{lookup('key')}`. */
  readonly lookup: (key: string, invocation: Invocation) => Value | undefined;
  /** Where the text being interpolated stands. */
  readonly place: Span | undefined;
}

/** Runs `work` while `name` is being resolved. Errors: it is already being resolved. */
export function guarded<T>(invocation: Invocation, name: string, work: () => T): T {
  if (invocation.stack.includes(name)) fail(issues.recursive({ stack: invocation.stack }, invocation.place));
  invocation.stack.push(name);
  try {
    return work();
  } finally {
    invocation.stack.pop();
  }
}
