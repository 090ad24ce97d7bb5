/**
 * Lexical structure: heredocs. `@("TAG":syntax/escapes)` stands in a line; its text begins on the next one, or after the
 * text of the heredoc before it on the same line, and ends at the line that holds `| - TAG`.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/heredoc.md
 */
import { type CustomPatternMatcherFunc, createToken, type IToken } from 'chevrotain';

export type HeredocMistake =
  | { readonly kind: 'unclosed-parenthesis' | 'invalid-syntax' | 'empty-tag' | 'no-text' | 'no-end' }
  | { readonly kind: 'repeated-escape' | 'invalid-escape'; readonly detail: string };

/** What the token carries: the text with its margin taken off, and how to get back to the source from it. */
export interface HeredocText {
  readonly syntax: string;
  readonly interpolated: boolean;
  /** Characters that may follow a backslash; none when the text is raw. */
  readonly escapes: string;
  readonly text: string;
  /** Per line of `text`: where it begins in `text`, and in the source (behind the margin). */
  readonly lines: readonly { readonly at: number; readonly source: number }[];
  /** Where lexing goes on after the line of the opening tag. */
  readonly resume: number;
  readonly mistake?: HeredocMistake;
}

const HEADER = /^@\(([^:/\r\n)]+)(?::[ \t]*([a-z][a-zA-Z0-9_+]+)[ \t]*)?(?:\/((?:\w|[$])*)[ \t]*)?\)$/;

/** The last heredoc opened on the line of `offset`, before it. */
export function heredocBefore(text: string, offset: number, tokens: readonly IToken[]): HeredocText | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (!text.slice(lineStart, offset).includes('@(')) return undefined;
  for (let i = tokens.length - 1; i >= 0 && (tokens[i] as IToken).startOffset >= lineStart; i--) {
    if (tokens[i]?.tokenType === Heredoc) return (tokens[i] as IToken).payload as HeredocText;
  }
  return undefined;
}

function mistaken(mistake: HeredocMistake, resume: number): HeredocText {
  return { syntax: '', interpolated: false, escapes: '', text: '', lines: [], resume, mistake };
}

function escapesOf(letters: string | undefined): string | HeredocMistake {
  if (letters === undefined) return '';
  const all = letters === '' ? 'trnsuL$' : letters;
  if (new Set(all).size !== all.length) return { kind: 'repeated-escape', detail: [...all].join(', ') };
  const wrong = [...all].find(letter => !'trnsuL$'.includes(letter));
  return wrong === undefined ? all : { kind: 'invalid-escape', detail: wrong };
}

interface Ending {
  readonly start: number;
  readonly next: number;
  readonly margin: string;
  readonly trimmed: boolean;
}

/** The line that ends the text: `margin | - TAG`. */
function findEnding(text: string, from: number, tag: string): Ending | undefined {
  const escaped = tag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const ending = new RegExp(`^([ \\t\\u00a0]*)(?:(\\|)[ \\t]*)?(?:(-)[ \\t]*)?${escaped}[ \\t]*\\r?$`);
  for (let start = from; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const found = ending.exec(text.slice(start, end));
    if (found) {
      const margin = found[2] === '|' ? (found[1] as string) : '';
      return { start, next: feed === -1 ? end : end + 1, margin, trimmed: found[3] === '-' };
    }
    start = end + 1;
  }
  return undefined;
}

/**
 * Takes the margin off.
 * Spec deviation: a line with text in the margin is left as it is, as Puppet does.
 */
function readLines(text: string, from: number, ending: Ending): Pick<HeredocText, 'text' | 'lines'> {
  const lines: { at: number; source: number }[] = [];
  let result = '';
  for (let start = from; start < ending.start; ) {
    const end = text.indexOf('\n', start) + 1;
    const skip = ending.margin !== '' && text.startsWith(ending.margin, start) ? ending.margin.length : 0;
    lines.push({ at: result.length, source: start + skip });
    result += text.slice(start + skip, end);
    start = end;
  }
  return { text: ending.trimmed ? result.replace(/\r?\n$/, '') : result, lines };
}

interface Header {
  readonly tag: string;
  readonly interpolated: boolean;
  readonly syntax: string;
  readonly escapes: string;
  readonly mistake?: HeredocMistake;
}

/** Reads `@(…)`. The tag is found in a wrong header, too, so that the text is not taken for code. */
function readHeader(written: string): Header {
  const header = HEADER.exec(written);
  const name = (header?.[1] ?? /^@\(([^:/)]*)/.exec(written)?.[1] ?? '').trim();
  const quoted = /^"(.*)"$/.exec(name);
  const tag = quoted ? (quoted[1] as string).trim() : name;
  const escapes = escapesOf(header?.[3]);
  const read = { tag, interpolated: quoted !== null, syntax: header?.[2] ?? '', escapes: '' };
  if (!header) return { ...read, mistake: { kind: 'invalid-syntax' } };
  if (tag === '') return { ...read, mistake: { kind: 'empty-tag' } };
  return typeof escapes === 'string' ? { ...read, escapes } : { ...read, mistake: escapes };
}

function readHeredoc(text: string, offset: number, end: number, tokens: readonly IToken[]): HeredocText {
  const before = heredocBefore(text, offset, tokens);
  const feed = text.indexOf('\n', end);
  const begin = before?.resume ?? (feed === -1 ? text.length : feed + 1);
  const { tag, mistake, ...header } = readHeader(text.slice(offset, end));
  if (tag === '') return mistaken(mistake ?? { kind: 'empty-tag' }, begin);
  if (feed === -1 && !before) return mistaken(mistake ?? { kind: 'no-text' }, begin);
  const ending = findEnding(text, begin, tag);
  if (!ending) return mistaken(mistake ?? { kind: 'no-end' }, mistake ? begin : text.length);
  const result = { ...header, resume: ending.next, ...readLines(text, begin, ending) };
  return mistake ? { ...result, mistake } : result;
}

const matchHeredoc: CustomPatternMatcherFunc = (text, offset, tokens) => {
  if (!text.startsWith('@(', offset)) return null;
  const close = text.indexOf(')', offset);
  const end = close === -1 ? offset + 2 : close + 1;
  const match = [text.slice(offset, end)] as unknown as RegExpExecArray & { payload: HeredocText };
  match.payload =
    close === -1 ? mistaken({ kind: 'unclosed-parenthesis' }, text.length) : readHeredoc(text, offset, end, tokens);
  return match;
};

/** The opening tag. Behind it the tokens of its text are put in. */
export const Heredoc = createToken({
  name: 'Heredoc',
  label: 'a heredoc',
  pattern: matchHeredoc,
  line_breaks: false,
  start_chars_hint: ['@'],
});

/** Text in which a backslash is a backslash. */
export const HeredocText = createToken({
  name: 'HeredocText',
  pattern: /(?:[^$]|\$(?!\{|(?:::)?\w))+/,
  line_breaks: true,
});

/** Text in which a backslash may keep `$` from being a variable. */
export const HeredocEscapedText = createToken({
  name: 'HeredocEscapedText',
  pattern: /(?:[^\\$]|\\(?:[\s\S]|(?![\s\S]))|\$(?!\{|(?:::)?\w))+/,
  line_breaks: true,
  categories: [HeredocText],
});
