/** Literals: numbers, strings with interpolations, symbols, expressions, lists of words, hashes. */
import { ParseScope } from './parse-scope.ts';
import type { Argument, HashEntry, Ruby } from './ruby-ast.ts';
import type { StringPart, Token } from './ruby-token.ts';
import { TokenStream } from './token-stream.ts';

export abstract class LiteralParser extends ParseScope {
  /** The literal that a token is or begins; undefined for other tokens. The token was taken. */
  protected literal(token: Token): Ruby | undefined {
    const at = { start: token.start, end: token.end };
    switch (token.type) {
      case 'integer':
        return {
          kind: 'literal',
          value: BigInt(/^0\d/.test(token.text) ? `0o${token.text.slice(1)}` : token.text),
          ...at,
        };
      case 'float':
        return { kind: 'literal', value: Number(token.text), ...at };
      case 'string':
        return this.string(token);
      case 'symbol':
        return { kind: 'symbol', parts: this.stringParts(token.parts ?? []), ...at };
      case 'regexp':
        return { kind: 'regexp', parts: this.stringParts(token.parts ?? []), flags: token.text, ...at };
      case 'words': {
        const kind = token.text === 'i' ? 'symbol' : 'string';
        const items = (token.parts ?? []).map(
          (part): Argument => ({ kind: 'plain', value: { kind, parts: [part as string], ...at } }),
        );
        return { kind: 'array', items, ...at };
      }
      default:
        return undefined;
    }
  }

  /** Text and interpolations; an interpolation is parsed with the locals known here. */
  protected stringParts(parts: readonly StringPart[]): readonly (string | Ruby)[] {
    return parts.map(part =>
      typeof part === 'string' ? part : this.within(new TokenStream(this.stream.source, part)),
    );
  }
  protected within(stream: TokenStream): Ruby {
    const outer = this.stream;
    this.stream = stream;
    try {
      return this.withDo(() => this.body());
    } finally {
      this.stream = outer;
    }
  }

  protected string(token: Token): Ruby {
    const parts = [...this.stringParts(token.parts ?? [])];
    // strings side by side are one
    while (this.stream.peek.type === 'string' && this.stream.peek.parts)
      parts.push(...this.stringParts(this.stream.take().parts ?? []));
    return { kind: 'string', parts, start: token.start, end: this.stream.lastEnd };
  }

  protected pair(): HashEntry {
    const { peek } = this.stream;
    if (this.stream.accept('**')) return { splat: this.ternary() };
    if (peek.type === 'label') {
      this.stream.take();
      this.stream.skipNewlines();
      const parts = this.stringParts(peek.parts ?? [peek.text]);
      return { key: { kind: 'symbol', parts, start: peek.start, end: peek.end }, value: this.expression() };
    }
    const key = this.expression();
    this.stream.skipNewlines();
    this.stream.expect('=>');
    this.stream.skipNewlines();
    return { key, value: this.expression() };
  }

  protected hash(start: number): Ruby {
    const entries: HashEntry[] = [];
    const before = this.listAssignment;
    this.listAssignment = false;
    this.withDo(() => {
      for (this.stream.skipNewlines(); !this.stream.is('}'); this.stream.skipNewlines()) {
        entries.push(this.pair());
        this.stream.skipNewlines();
        if (!this.stream.accept(',')) break;
      }
    });
    this.listAssignment = before;
    this.stream.skipNewlines();
    this.stream.expect('}');
    return { kind: 'hash', entries, start, end: this.stream.lastEnd };
  }
}
