/** Tokens of a whole template in a row, and the reader that both halves of the parser share. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { Source, Span } from '../../../model/span.ts';
import { erbSegments } from './erb-segments.ts';
import { RubyLexer } from './lex-ruby.ts';
import type { Token } from './ruby-token.ts';

/** Code between texts: each tag's tokens in order, with the template's text as tokens of its own. */
export function templateTokens(source: Source): readonly Token[] {
  const { segments, unclosed } = erbSegments(source);
  if (unclosed !== undefined) {
    const span = { source, start: unclosed, end: unclosed + 2 };
    fail(issues.erbSyntax({ detail: 'a tag is never closed', hint: 'end it with %>' }, span));
  }
  const tokens: Token[] = [];
  const mark = (type: Token['type'], at: number, text = ''): void => {
    tokens.push({ type, text, start: at, end: at, space: true });
  };
  for (const segment of segments) {
    if (segment.kind === 'text') {
      tokens.push({ type: 'text', text: segment.text, start: segment.start, end: segment.end, space: true });
      continue;
    }
    const literal = segment.text.indexOf('%%>');
    if (literal !== -1) {
      const start = segment.start + literal;
      const hint = "write '%' + '>'";
      fail(issues.erbUnsupported({ construct: '%%> inside a tag', hint }, { source, start, end: start + 3 }));
    }
    if (segment.kind === 'output') mark('output', segment.start);
    for (const token of new RubyLexer(source, segment.start, segment.end).tokens()) tokens.push(token);
    if (segment.kind === 'output') mark('output-end', segment.end);
    else mark('newline', segment.end, '\n');
  }
  mark('end-of-file', source.text.length);
  return tokens;
}

function named(token: Token): string {
  switch (token.type) {
    case 'newline':
      return 'end of line';
    case 'output-end':
      return 'end of the tag';
    case 'output':
      return 'a tag <%=';
    case 'text':
      return 'text of the template';
    case 'end-of-file':
      return 'end of the template';
    case 'string':
      return 'a string';
    default:
      return `'${token.text}'`;
  }
}

export class TokenStream {
  readonly source: Source;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(source: Source, tokens: readonly Token[]) {
    this.source = source;
    this.#tokens = tokens;
  }

  get peek(): Token {
    return (
      this.#tokens[this.#at] ?? { type: 'end-of-file', text: '', start: this.lastEnd, end: this.lastEnd, space: true }
    );
  }
  get next(): Token {
    return this.#tokens[this.#at + 1] ?? this.peek;
  }
  /** Where the token before this one ends. */
  get lastEnd(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }
  get position(): number {
    return this.#at;
  }
  /** Goes back to an earlier position. */
  rewind(position: number): void {
    this.#at = position;
  }

  take(): Token {
    const token = this.peek;
    this.#at++;
    return token;
  }
  /** Is the next token this operator or keyword? */
  is(...texts: readonly string[]): boolean {
    const { type, text } = this.peek;
    return (type === 'operator' || type === 'keyword') && texts.includes(text);
  }
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at++;
    return true;
  }
  expect(text: string): Token {
    if (!this.is(text)) this.unexpected(`expecting '${text}'`);
    return this.take();
  }
  skipNewlines(): void {
    while (this.peek.type === 'newline') this.#at++;
  }
  /** Newlines and semicolons between statements. */
  skipTerminators(): void {
    while (this.peek.type === 'newline' || this.is(';')) this.#at++;
  }

  span(start: number, end = this.lastEnd): Span {
    return { source: this.source, start, end: Math.max(start, end) };
  }
  unexpected(expecting?: string): never {
    const token = this.peek;
    const detail = `unexpected ${named(token)}${expecting ? `, ${expecting}` : ''}`;
    const hint = token.type === 'end-of-file' ? 'an if, each or other block has no <% end %>' : undefined;
    return fail(issues.erbSyntax({ detail, hint }, this.span(token.start, Math.max(token.end, token.start + 1))));
  }
  unsupported(construct: string, start: number, hint?: string): never {
    return fail(issues.erbUnsupported({ construct, hint }, this.span(start)));
  }
}
