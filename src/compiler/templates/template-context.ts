/** What a template may ask of the scope that renders it. The evaluator implements it. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Value } from '../../model/value.ts';
import type { TemplateMemory } from './template-memory.ts';

export interface TemplateContext {
  /**
   * A variable without leading `::`; undefined when it is not set. `path` names the part of it that is used, where the
   * template says so (`@facts['os']['family']`), so that reading one fact is recorded as that fact.
   */
  variable(name: string, path: readonly (string | bigint)[]): Value | undefined;
  /** Calls a function of the language. Fails with a Failure. */
  call(name: string, values: readonly Value[]): Value;
  /** A value as the language prints it, for values that templates know nothing of. */
  text(value: Value): string;
  /** Names of the variables that can be seen from the scope and are not undef. */
  names?(): readonly string[];
  /** Reports without ending. */
  report?(diagnostic: Diagnostic): void;
  /** What other templates of the same compilation have left. */
  readonly memory?: TemplateMemory;
  /** Variables that templates have put into the calling scope. */
  readonly kept?: Map<string, unknown>;
}
