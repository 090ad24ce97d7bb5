/** What is wrong with the tokens of a text: things that never end, and words that are none. */
import type { ILexingResult, IToken, TokenType } from 'chevrotain';
import { Heredoc, type HeredocMistake, type HeredocText } from '../../grammar/tokens/heredoc.ts';
import {
  DoubleQuote,
  DoubleQuoteEnd,
  InterpolationClose,
  InterpolationOpen,
  UnclosedSingleQuote,
} from '../../grammar/tokens/strings.ts';
import { CodeOpen, RenderClose, RenderOpen, RenderText, type TemplateText } from '../../grammar/tokens/templates.ts';
import { IllegalName, IllegalNumber, IllegalReference, Numeral } from '../../grammar/tokens/words.ts';
import * as issue from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { positionAt, type Source, type Span } from '../model/span.ts';

interface Reading {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  at(offset: number): number;
}

/** The five characters behind a place, as messages show them. */
function following(text: string, offset: number): string {
  if (offset >= text.length) return '<eof>';
  const next = `${text.slice(offset, offset + 5)}...`;
  return next.replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** Adds a diagnostic for every mistake in the tokens of `text`. */
export function checkTokens(reading: Reading, text: string, result: ILexingResult): void {
  const { tokens, errors, groups } = result;
  const add = (diagnostic: Diagnostic): unknown => reading.diagnostics.push(diagnostic);
  const span = (start: number, length: number): Span => {
    const at = reading.at(start);
    return { source: reading.source, start: at, end: at + length };
  };
  for (const token of tokens) {
    const found = checkToken(token, text, span(token.startOffset, token.image.length));
    if (found) add(found);
  }
  for (const token of groups.mistakes ?? []) add(issue.unclosedComment({}, span(token.startOffset, 2)));
  const lines = new Set<number>();
  for (const error of errors) {
    const { line } = positionAt(reading.source, reading.at(error.offset));
    // Closing more braces than were opened is the parser's to tell; more strange signs on a line tell nothing new.
    if (error.length > 0 && !lines.has(line))
      add(issue.syntaxError({ where: `'${text.charAt(error.offset)}'` }, span(error.offset, 1)));
    lines.add(line);
  }
  const open = unclosed(tokens);
  if (open?.tokenType === DoubleQuote) {
    const values = { quote: '"', following: following(text, open.startOffset + 1) };
    add(issue.unclosedQuote(values, span(open.startOffset, 1)));
  } else if (open) add(issue.unclosedInterpolation({}, span(open.startOffset, 2)));
  const tag = unclosedTag(tokens, groups.tags ?? []);
  if (tag) add(issue.templateTag({}, span(tag.startOffset, tag.image.length)));
}

/** The innermost string or interpolation that has no end. */
function unclosed(tokens: readonly IToken[]): IToken | undefined {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (token.tokenType === DoubleQuote || token.tokenType === InterpolationOpen) open.push(token);
    else if (token.tokenType === DoubleQuoteEnd || token.tokenType === InterpolationClose) open.pop();
  }
  return open.at(-1);
}

function unclosedTag(tokens: readonly IToken[], tags: readonly IToken[]): IToken | undefined {
  const render = tokens.findLast(token => token.tokenType === RenderOpen || token.tokenType === RenderClose);
  const tag = tags.at(-1);
  if (render?.tokenType === RenderOpen) return render;
  return tag?.tokenType === CodeOpen ? tag : undefined;
}

const CHECKS: ReadonlyMap<TokenType, (token: IToken, text: string, span: Span) => Diagnostic | undefined> = new Map([
  [UnclosedSingleQuote, unclosedSingleQuote],
  [IllegalName, (_token: IToken, _text: string, span: Span) => issue.illegalName({}, span)],
  [
    IllegalReference,
    (token: IToken, _text: string, span: Span) =>
      issue.illegalReference({ qualified: token.image.startsWith('::') }, span),
  ],
  [IllegalNumber, checkNumber],
  [Numeral, checkNumber],
  [Heredoc, checkHeredoc],
  [RenderText, checkTemplateText],
]);

function checkToken(token: IToken, text: string, span: Span): Diagnostic | undefined {
  return CHECKS.get(token.tokenType)?.(token, text, span);
}

function unclosedSingleQuote(token: IToken, text: string, span: Span): Diagnostic {
  const values = { quote: "'", following: following(text, token.startOffset + 1) };
  return issue.unclosedQuote(values, { ...span, end: span.start + 1 });
}

function checkNumber({ image: value }: IToken, _text: string, span: Span): Diagnostic | undefined {
  if (/^0[xX]/.test(value)) {
    return /^0[xX][0-9A-Fa-f]+$/.test(value) ? undefined : issue.illegalNumber({ value, kind: 'hex' }, span);
  }
  if (/^0[^.]/.test(value)) {
    return /^0[0-7]+$/.test(value) ? undefined : issue.illegalNumber({ value, kind: 'octal' }, span);
  }
  if (/^\d+[eE.]/.test(value)) {
    const right = /^\d+(?:\.\d+)?(?:[eE]-?\d+)?$/.test(value);
    return right ? undefined : issue.illegalNumber({ value, kind: 'decimal' }, span);
  }
  return /^\d+$/.test(value) ? undefined : issue.illegalNumber({ value, kind: undefined }, span);
}

function checkHeredoc(token: IToken, text: string, span: Span): Diagnostic | undefined {
  const { mistake } = token.payload as HeredocText;
  return mistake && heredocMistake(mistake, text, token, span);
}

function heredocMistake(mistake: HeredocMistake, text: string, token: IToken, span: Span): Diagnostic {
  switch (mistake.kind) {
    case 'unclosed-parenthesis':
      return issue.heredocParenthesis({ following: following(text, token.startOffset) }, span);
    case 'invalid-syntax':
      return issue.heredocSyntax({}, span);
    case 'empty-tag':
      return issue.heredocEmptyTag({}, span);
    case 'no-text':
      return issue.heredocWithoutText({}, span);
    case 'no-end':
      return issue.heredocWithoutEnd({}, span);
    case 'repeated-escape':
      return issue.heredocEscapes({ escapes: mistake.detail }, span);
    case 'invalid-escape':
      return issue.heredocEscape({ actual: mistake.detail }, span);
  }
}

function checkTemplateText(token: IToken, _text: string, span: Span): Diagnostic | undefined {
  const { mistake } = token.payload as TemplateText;
  const at = { ...span, start: span.end - 2 };
  if (mistake === 'comment') return issue.templateComment({}, span);
  return mistake && issue.templateExpression({}, at);
}
