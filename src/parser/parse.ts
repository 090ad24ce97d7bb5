/** Text -> Program: tokens, concrete tree, abstract tree, checks. */
import type { ManifestCstNode, TemplateCstNode } from '../../grammar/generated/cst.d.ts';
import { Failure } from '../diagnostics/failure.ts';
import type { Expression, Program } from '../model/ast.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { positionOf, type Source } from '../model/span.ts';
import { type Builder, createBuilder } from './build/builder.ts';
import { buildStatements } from './build/expressions.ts';
import { sequence } from './build/statement-calls.ts';
import { buildTemplate } from './build/templates.ts';
import { checkProgram } from './check/check.ts';
import { parseTokens, type Tree } from './recover.ts';
import { tokenize } from './tokenize.ts';

export interface ParseOptions {
  /** What the text is: a manifest, or an EPP template. */
  readonly mode?: 'manifest' | 'epp';
}

/**
 * Parses a manifest or an EPP template.
 * @returns the program as far as it could be read (whole if there is no error among the diagnostics), and everything that
 * is wrong with the text. Never throws for a mistake in the text.
 */
export function parse(source: Source, options: ParseOptions = {}): Staged<Program> {
  const mode = options.mode ?? 'manifest';
  const { tokens, diagnostics: lexical } = tokenize(source, mode);
  const { trees, diagnostics: syntactic } = parseTokens(source, tokens, mode, lexical);
  const builder = createBuilder(source);
  builder.diagnostics.push(...lexical, ...syntactic);
  const pieces = trees.map(tree => buildTree(builder, tree));
  const program = (statements: readonly Expression[]): Program => ({
    kind: 'Program',
    span: { source, start: 0, end: source.text.length },
    body: sequence(statements),
    definitions: builder.definitions,
  });
  // Each piece by itself: what stood between two of them went wrong, so that the end of one is not the end of a body.
  const checked = pieces.flatMap(statements => checkProgram(program(statements)));
  const diagnostics = [...builder.diagnostics, ...withoutEchoes(checked, builder.diagnostics)];
  const start = (each: Diagnostic): number => each.span?.start ?? 0;
  return { value: program(pieces.flat()), diagnostics: diagnostics.sort((one, other) => start(one) - start(other)) };
}

const lineOf = ({ span }: Diagnostic): number => (span ? positionOf(span).line : 0);

/** Leaves out what is only the echo of a mistake on the same line. */
function withoutEchoes(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set(before.filter(each => each.severity === 'error').map(lineOf));
  return lines.size === 0 ? found : found.filter(each => !lines.has(lineOf(each)));
}

function buildTree(builder: Builder, tree: Tree): Expression[] {
  try {
    if (tree.name === 'template') return [buildTemplate(builder, tree as TemplateCstNode)];
    const statements = (tree as ManifestCstNode).children.statements;
    return statements ? buildStatements(builder, statements[0]!) : [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    builder.diagnostics.push(error.diagnostic);
    return [];
  }
}
