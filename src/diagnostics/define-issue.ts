/** One entry of the catalogue of messages: a code, a severity, a text and what to do next. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

/** Makes a diagnostic from its values. `related` names further places. */
export type Issue<P> = (values: P, span?: Span, related?: Diagnostic['related']) => Diagnostic;

/**
 * Declares an issue of the catalogue.
 * @param code kebab-case and unique over all catalogue files (a test holds it)
 * @param message one sentence from the values; Puppet's own words where it has them
 * @param hint what to do next, where that can be said
 */
export function defineIssue<P>(
  severity: Severity,
  code: string,
  message: (values: P) => string,
  hint?: (values: P) => string | undefined,
): Issue<P> {
  return (values, span, related) => ({
    code,
    severity,
    message: message(values),
    span,
    hint: hint?.(values),
    related,
  });
}
