/** Statement functions: a name from a fixed list takes what follows it as its arguments, without parentheses. */
import { argumentsToName, argumentsWithoutCall } from '../../diagnostics/catalogue/syntax.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Expression } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { join } from './builder.ts';

const STATEMENT_FUNCTIONS = new Set(
  'require realize include contain tag debug info notice warning err fail import break next return'.split(' '),
);

/**
 * Joins the names of statement functions with what follows them.
 * @param statements each statement's expressions; more than one were separated by commas
 * @param commas where the first comma of each such statement stands
 */
export function applyStatementCalls(
  statements: readonly Expression[][],
  commas: readonly (Span | undefined)[],
): Expression[] {
  const result: Expression[] = [];
  statements.forEach((expressions, index) => {
    const name = result.at(-1);
    const first = expressions[0]!;
    if (name?.kind === 'QualifiedName' && STATEMENT_FUNCTIONS.has(name.name)) {
      result[result.length - 1] = {
        kind: 'CallNamedFunctionExpression',
        span: join(name.span, expressions.at(-1)!.span),
        functor: name,
        arguments: expressions,
        lambda: undefined,
        rvalRequired: false,
      };
    } else if (expressions.length > 1) {
      const comma = commas[index];
      fail(
        name?.kind === 'QualifiedName' ? argumentsToName({ name: name.name }, comma) : argumentsWithoutCall({}, comma),
      );
    } else if (first.kind === 'CallNamedFunctionExpression') result.push({ ...first, rvalRequired: false });
    else result.push(first);
  });
  return result;
}

/** One statement as itself, several as a block. */
export function sequence(statements: readonly Expression[], span?: Span): Expression | undefined {
  if (statements.length <= 1) return statements[0];
  return { kind: 'BlockExpression', span: span ?? join(statements[0]!.span, statements.at(-1)!.span), statements };
}
