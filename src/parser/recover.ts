/**
 * Tokens -> concrete trees. At a syntax error the grammar stops; here it is started again at the next statement that the
 * indentation shows, so that every mistake is reported once.
 */
import type { CstNode, IRecognitionException, IToken } from 'chevrotain';
import { PuppetGrammar } from '../../grammar/rules/expressions.ts';
import { LeftBrace, RightBrace } from '../../grammar/tokens/punctuation.ts';
import { Else, Elsif, Type } from '../../grammar/tokens/words.ts';
import { syntaxError } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { positionAt, type Source } from '../model/span.ts';
import { expectation, expectationMessages, openBracket, shown } from './expectation.ts';

/** A manifest, a template, or a run of statements between two mistakes. */
export type Tree = CstNode;

/** More than these in one file help nobody. */
const MOST_ERRORS = 20;

let grammar: PuppetGrammar | undefined;

/** The grammar, made once; its validations belong to the tests. */
export function getGrammar(): PuppetGrammar {
  grammar ??= new PuppetGrammar({ skipValidations: true, errorMessageProvider: expectationMessages });
  return grammar;
}

interface Attempt {
  readonly tree: CstNode | undefined;
  readonly error: IRecognitionException | undefined;
  /** Where the statements begin in which the error stands, outermost first. */
  readonly open: readonly number[];
}

function attempt(tokens: IToken[], rule: 'manifest' | 'template'): Attempt {
  const parser = getGrammar();
  parser.openStatements.length = 0;
  parser.input = tokens;
  const tree = parser[rule]();
  return {
    tree: parser.errors.length > 0 ? undefined : tree,
    error: parser.errors[0],
    open: [...parser.openStatements],
  };
}

/** Reads all tokens; `known` are mistakes in the tokens themselves, at which the grammar need not stumble again. */
export function parseTokens(
  source: Source,
  tokens: IToken[],
  mode: 'manifest' | 'epp',
  known: readonly Diagnostic[],
): { readonly trees: readonly Tree[]; readonly diagnostics: readonly Diagnostic[] } {
  const trees: Tree[] = [];
  const diagnostics: Diagnostic[] = [];
  const whole = mode === 'epp' ? 'template' : 'manifest';
  let rest = tokens;
  let rule: 'manifest' | 'template' = whole;
  while (diagnostics.length < MOST_ERRORS) {
    const { tree, error, open } = attempt(rest, rule);
    if (tree) trees.push(tree);
    if (!error) break;
    const at = errorIndex(rest, error);
    if (!known.some(each => each.severity === 'error' && isCause(each, rest[at])))
      diagnostics.push(describe(source, rest, at, error));
    const next = nextStatement(source, rest, at, open);
    const before = rest.slice(
      0,
      Math.max(
        0,
        rest.findIndex(token => token.startOffset === open[0]),
      ),
    );
    const complete = attempt(before, rule).tree;
    if (complete) trees.push(complete);
    if (next === undefined) break;
    rest = rest.slice(next);
    rule = 'manifest';
  }
  return { trees, diagnostics };
}

/** A mistake in the tokens before an error is its cause: one report is enough. */
function isCause(known: Diagnostic, token: IToken | undefined): boolean {
  return (known.span?.start ?? 0) <= (token?.startOffset ?? Number.POSITIVE_INFINITY);
}

/** Where the token stands that fits nowhere. `type` begins two things, and what follows it decides. */
function errorIndex(tokens: readonly IToken[], error: IRecognitionException): number {
  const index = tokens.indexOf(error.token);
  if (index === -1) return tokens.length;
  return error.name === 'NoViableAltException' && error.token.tokenType === Type ? index + 1 : index;
}

function describe(source: Source, tokens: readonly IToken[], at: number, error: IRecognitionException): Diagnostic {
  const token = tokens[at];
  const hint = expectation(error, token);
  const { length } = source.text;
  if (!token) {
    const end = { source, start: length, end: length };
    return syntaxError({ where: 'end of input', hint }, end, openBracket(source, tokens, at));
  }
  const span = { source, start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
  const related = /'[)}\]]'/.test(hint ?? '') ? openBracket(source, tokens, at) : undefined;
  return syntaxError({ where: `'${shown(tokens, at)}'`, hint }, span, related);
}

const indentation = (source: Source, offset: number): number => {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(start, offset + 1))![0].length;
};

function startsLine(source: Source, token: IToken): boolean {
  return positionAt(source, token.startOffset).column === indentation(source, token.startOffset) + 1;
}

/** The first token behind the error that begins a line no deeper than the statement that went wrong. */
function nextStatement(source: Source, tokens: IToken[], at: number, open: readonly number[]): number | undefined {
  const depth = indentation(source, open.at(-1) ?? tokens[at]?.startOffset ?? 0);
  for (let index = Math.max(at, 1); index < tokens.length; index++) {
    const token = tokens[index]!;
    if (!startsLine(source, token) || indentation(source, token.startOffset) > depth) continue;
    if (token.startOffset <= (open.at(-1) ?? 0)) continue;
    const begin = skipClosings(tokens, index);
    if (begin < tokens.length) return begin;
  }
  return undefined;
}

/** Closing braces of what went wrong, and an `else` behind them, begin no statement. */
function skipClosings(tokens: IToken[], from: number): number {
  let index = from;
  while (index < tokens.length) {
    const type = tokens[index]!.tokenType;
    if (type === RightBrace) index++;
    else if (type === Else || type === Elsif) {
      const brace = tokens.findIndex((token, each) => each > index && token.tokenType === LeftBrace);
      index = brace === -1 ? tokens.length : brace + 1;
    } else break;
  }
  return index;
}
