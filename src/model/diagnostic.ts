/** What a stage has to say to the person who wrote the manifest. */
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'notice' | 'info' | 'debug';

export interface Diagnostic {
  /** Kebab-case, stable, listed in src/diagnostics/catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence; the words Puppet uses where Puppet has them. */
  readonly message: string;
  readonly span?: Span | undefined;
  /** What to do next. */
  readonly hint?: string | undefined;
  /** Other places that belong to it, such as the first declaration of a duplicate or the links of a cycle. */
  readonly related?: readonly { readonly message: string; readonly span: Span }[] | undefined;
}

/** The result of a stage: what it made, as far as it could, and what it has to say. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
