/** Text -> tokens: the lexer's result with the texts of heredocs put in their places, and what is wrong with it. */
import type { IToken } from 'chevrotain';
import { type LexerMode, lex } from '../../grammar/lexer.ts';
import { Heredoc, type HeredocText as HeredocPayload, HeredocText } from '../../grammar/tokens/heredoc.ts';
import { Dot, LeftBracket } from '../../grammar/tokens/punctuation.ts';
import { InterpolationClose, InterpolationOpen } from '../../grammar/tokens/strings.ts';
import { RenderText, type TemplateText } from '../../grammar/tokens/templates.ts';
import { Variable, VariableLike } from '../../grammar/tokens/words.ts';
import { byteOrderMark } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/span.ts';
import { checkTokens } from './check-tokens.ts';

export interface Tokens {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  readonly diagnostics: Diagnostic[];
}

/** Cuts a manifest or template into tokens. Never throws; mistakes are diagnostics, and lexing goes on behind them. */
export function tokenize(source: Source, mode: 'manifest' | 'epp'): Tokens {
  const marked = source.text.startsWith('\ufeff');
  const diagnostics: Diagnostic[] = marked ? [byteOrderMark({}, { source, start: 0, end: 1 })] : [];
  const comments: IToken[] = [];
  const text = marked ? ` ${source.text.slice(1)}` : source.text;
  const tokens = read(
    { source, diagnostics, comments, at: offset => offset },
    text,
    mode === 'epp' ? 'template' : 'manifest',
  );
  return { tokens, comments, diagnostics };
}

/** A text that is being cut: the file itself, or a heredoc's text with its way back to the file. */
interface Reading {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  readonly comments: IToken[];
  at(offset: number): number;
}

function read(reading: Reading, text: string, mode: LexerMode): IToken[] {
  const { tokens, errors, groups } = lex(text, mode);
  checkTokens(reading, text, { tokens, errors, groups });
  for (const comment of groups.comments ?? []) reading.comments.push(place(reading, comment));
  const result: IToken[] = [];
  tokens.forEach((token, index) => {
    if (token.tokenType === RenderText && isNothing(token, index === tokens.length - 1)) return;
    const before = tokens[index - 1]?.tokenType;
    const next = tokens[index + 1]?.tokenType;
    result.push(place(reading, before === InterpolationOpen && isVariable(token, next) ? asVariable(token) : token));
    if (token.tokenType === Heredoc) result.push(...readHeredoc(reading, token.payload as HeredocPayload));
  });
  return result;
}

/** Empty text between tags is left out; behind the last tag it is kept, unless it is a comment, as Puppet does. */
function isNothing(token: IToken, last: boolean): boolean {
  return (token.payload as TemplateText).text === '' && !(last && !token.image.endsWith('%>'));
}

/** The first word in `${}` is a variable if it stands alone, or if `[` or `.` follows. */
function isVariable(token: IToken, next: IToken['tokenType'] | undefined): boolean {
  if (next !== InterpolationClose && next !== Dot && next !== LeftBracket) return false;
  return token.tokenType.CATEGORIES?.includes(VariableLike) ?? false;
}

function asVariable(token: IToken): IToken {
  return { ...token, tokenType: Variable, tokenTypeIdx: Variable.tokenTypeIdx! };
}

/** Moves a token from its place in a text to its place in the file. */
function place(reading: Reading, token: IToken): IToken {
  token.endOffset = reading.at(token.startOffset + Math.max(0, token.image.length - 1));
  token.startOffset = reading.at(token.startOffset);
  return token;
}

function readHeredoc(outer: Reading, heredoc: HeredocPayload): IToken[] {
  if (heredoc.mistake || heredoc.text === '') return [];
  const at = (offset: number): number => {
    const line = heredoc.lines.findLast(each => each.at <= offset) ?? heredoc.lines[0]!;
    return outer.at(line.source + offset - line.at);
  };
  const inner: Reading = { ...outer, at };
  const mode = heredoc.escapes.includes('$') ? 'heredocEscaped' : 'heredoc';
  if (heredoc.interpolated) return read(inner, heredoc.text, mode);
  const whole = { image: heredoc.text, startOffset: 0 };
  return [place(inner, { ...whole, tokenType: HeredocText, tokenTypeIdx: HeredocText.tokenTypeIdx! } as IToken)];
}
