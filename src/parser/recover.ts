/**
 * Tokens -> concrete trees. At a syntax error the grammar stops; here it is started again at the next statement that the
 * indentation shows, so that every mistake is reported once.
 */
import type { CstNode, IRecognitionException, IToken } from 'chevrotain';
import { PuppetGrammar } from '../../grammar/rules/expressions.ts';
import { Colon, LeftBrace, RightBrace } from '../../grammar/tokens/punctuation.ts';
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
function getGrammar(): PuppetGrammar {
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
  const mistakes = known.filter(each => each.severity === 'error');
  // Behind a quote that is never closed, text is read as code and code as text.
  const most = mistakes.some(each => each.code === 'unclosed-quote') ? 1 : MOST_ERRORS;
  let begin = 0;
  let rule: 'manifest' | 'template' = mode === 'epp' ? 'template' : 'manifest';
  while (begin < tokens.length || begin === 0) {
    const rest = tokens.slice(begin);
    const { tree, error, open } = attempt(rest, rule);
    if (tree) trees.push(tree);
    if (!error) break;
    const at = errorIndex(rest, error);
    const finished = rest.findIndex(token => token.startOffset === open[0]);
    const complete = attempt(rest.slice(0, finished === -1 ? at : finished), rule).tree;
    if (complete) trees.push(complete);
    rule = 'manifest';
    if (begin > 0 && closesOuter(tokens, begin + at, error)) {
      begin += skipClosings(rest, at);
      continue;
    }
    if (!mistakes.some(each => isCause(source, each, rest[at]))) diagnostics.push(describe(source, rest, at, error));
    const next = nextStatement(source, rest, at, open);
    if (next === undefined || diagnostics.length >= most) break;
    begin += next;
  }
  return { trees, diagnostics };
}

/** A brace behind the statements that were read again closes what was opened before them. */
function closesOuter(tokens: readonly IToken[], at: number, error: IRecognitionException): boolean {
  if (error.name !== 'NotAllInputParsedException' || tokens[at]?.tokenType !== RightBrace) return false;
  let depth = 0;
  for (const token of tokens.slice(0, at)) {
    if (token.tokenType === LeftBrace) depth++;
    else if (token.tokenType === RightBrace) depth--;
  }
  return depth > 0;
}

/** A mistake in the tokens of the same line is its cause, or one that swallowed the rest: one report is enough. */
function isCause(source: Source, known: Diagnostic, token: IToken | undefined): boolean {
  if (!token || !known.span) return /^unclosed-|^heredoc-without-|^epp-unbalanced-/.test(known.code);
  return positionAt(source, known.span.start).line === positionAt(source, token.startOffset).line;
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
  const { length } = source.text.trimEnd();
  if (!token) {
    const end = { source, start: length, end: length };
    return syntaxError({ where: 'end of input', hint }, end, openBracket(source, tokens, at));
  }
  const span = { source, start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
  const related = /'[)}\]]'/.test(hint ?? '') ? openBracket(source, tokens, at) : undefined;
  return syntaxError({ where: `'${shown(tokens, at)}'`, hint }, span, related);
}

/** White space before the first token of the line, a tab counted as eight. */
function indentation(source: Source, offset: number): number {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  const blank = /^[ \t]*/.exec(source.text.slice(start, offset + 1))![0];
  return [...blank].reduce((columns, character) => (character === '\t' ? columns + 8 - (columns % 8) : columns + 1), 0);
}

function startsLine(source: Source, token: IToken): boolean {
  const start = source.text.lastIndexOf('\n', token.startOffset - 1) + 1;
  return source.text.slice(start, token.startOffset).trim() === '';
}

/** The first token behind the error that begins a line no deeper than the statement that went wrong. */
function nextStatement(source: Source, tokens: IToken[], at: number, open: readonly number[]): number | undefined {
  const depth = indentation(source, open.at(-1) ?? tokens[at]?.startOffset ?? 0);
  // What fits nowhere at the beginning of a statement is no beginning of one.
  for (let index = open.length === 0 ? at + 1 : Math.max(at, 1); index < tokens.length; index++) {
    const token = tokens[index]!;
    if (!startsLine(source, token) || indentation(source, token.startOffset) > depth) continue;
    if (token.startOffset <= (open.at(-1) ?? 0)) continue;
    const begin = skipClosings(tokens, index);
    if (begin < tokens.length) return begin;
  }
  return undefined;
}

/** Closing braces of what went wrong, an `else` behind them, and the values of a case option begin no statement. */
function skipClosings(tokens: IToken[], from: number): number {
  let index = from;
  while (index < tokens.length) {
    const type = tokens[index]!.tokenType;
    const brace = tokens.findIndex((token, each) => each >= index && token.tokenType === LeftBrace);
    if (type === RightBrace) index++;
    else if (type === Else || type === Elsif) index = brace === -1 ? tokens.length : brace + 1;
    else if (brace > index && tokens[brace - 1]!.tokenType === Colon) index = brace + 1;
    else break;
  }
  return index;
}
