/** What went wrong while the library rendered, as a Failure with its place. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { Failure, fail } from '../../../diagnostics/failure.ts';
import type { Source, Span } from '../../../model/span.ts';
import { HelperError } from './built-in-helpers.ts';
import type { Loaded } from './load-template.ts';
import { offsetOf, spanOf, visit } from './syntax-tree.ts';
import { Missing, Unprintable } from './template-value.ts';

/** The place where a name is first used, in the template or a partial. */
function useOf(name: string, loaded: readonly Loaded[]): Span | undefined {
  for (const { source, tree } of loaded) {
    let span: Span | undefined;
    visit(tree, node => {
      if (!span && node.type === 'PathExpression' && !node.data && node.parts?.[0] === name)
        span = spanOf(source, node);
    });
    if (span) return span;
  }
  return undefined;
}

/** Is the name written as a call, with arguments? */
function calledWithArguments(name: string, loaded: readonly Loaded[]): boolean {
  let called = false;
  for (const { tree } of loaded) {
    visit(tree, node => {
      if (node.path?.original === name && ((node.params?.length ?? 0) > 0 || node.type === 'BlockStatement'))
        called = true;
    });
  }
  return called;
}

/** @throws always: what is no mistake of the template's goes on as it is */
export function explainFailure(error: unknown, loaded: readonly Loaded[], main: Source): never {
  if (error instanceof Failure) throw error;
  if (error instanceof Missing && calledWithArguments(error.variable, loaded)) {
    const hint = `a function of the language is {{call "${error.variable}" …}}`;
    const place = useOf(error.variable, loaded) ?? { source: main, start: 0, end: 0 };
    return fail(issues.hbsFailed({ detail: `there is no helper '${error.variable}'`, hint }, place));
  }
  if (error instanceof Missing)
    return fail(
      issues.hbsMissing({ name: error.variable }, useOf(error.variable, loaded) ?? { source: main, start: 0, end: 0 }),
    );
  if (!(error instanceof Error)) throw error;
  const { lineNumber, column, message } = error as Error & { lineNumber?: number; column?: number };
  const start = lineNumber === undefined ? 0 : offsetOf(main, lineNumber, column ?? 0);
  const span: Span = { source: main, start, end: start };
  const missing = /^"(.+)" not defined in (?:undefined|null)/.exec(message)?.[1];
  if (missing) return fail(issues.hbsMissing({ name: missing }, span));
  if (error instanceof Unprintable)
    return fail(
      issues.hbsFailed({ detail: error.message, hint: 'use {{join list ","}}, {{#each}} or {{json value}}' }, span),
    );
  if (error instanceof HelperError || lineNumber !== undefined || error.constructor === RangeError)
    return fail(issues.hbsFailed({ detail: message.replace(/ - \d+:\d+$/, '') }, span));
  throw error;
}
