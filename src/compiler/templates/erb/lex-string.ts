/** Strings, symbols, regular expressions and lists of words, with their escapes and interpolations. */
import { CodeReader } from './code-reader.ts';
import type { StringPart, Token } from './ruby-token.ts';

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  s: ' ',
  '0': '\0',
  e: '\x1b',
  a: '\x07',
  b: '\b',
  v: '\v',
  f: '\f',
};

export abstract class StringLexer extends CodeReader {
  /** Lexes until the brace that closes an interpolation, or to the end. */
  protected abstract until(closer: '}' | undefined): readonly Token[];

  protected quoted(start: number, space: boolean): Token {
    const quote = this.rest();
    if (quote === '`') this.unsupported('running a command', start);
    this.at++;
    const parts = this.parts(quote, quote, quote === '"' ? 'double' : 'single', start);
    if (this.rest() === ':' && this.rest(2) !== '::' && /[{,(]/.test(this.read.at(-1)?.text ?? '')) {
      this.at++;
      return this.token('label', start, space, parts.join(''), parts);
    }
    return this.token('string', start, space, '', parts);
  }

  protected symbol(start: number, space: boolean): Token {
    this.at++;
    if (this.rest() === '"') {
      this.at++;
      return this.token('symbol', start, space, '', this.parts('"', '"', 'double', start));
    }
    const name = this.match(
      /@{1,2}[A-Za-z_]\w*|[A-Za-z_]\w*[?!=]?(?![=~>])|[A-Za-z_]\w*|\[\]=?|<=>|===?|=~|[+\-*/<>!]=?|<</y,
    );
    if (!name) return this.fail('a symbol without a name', start);
    return this.token('symbol', start, space, name, [name]);
  }

  protected regexp(start: number, space: boolean, open: string, close: string): Token {
    const parts = this.parts(open, close, 'regexp', start);
    return this.token('regexp', start, space, this.match(/[a-z]*/y) ?? '', parts);
  }

  protected percent(start: number, space: boolean): Token {
    const kind = this.match(/%[wWiIqQr]?/y)?.slice(1) ?? '';
    const open = this.rest();
    const close = CLOSERS[open] ?? open;
    this.at++;
    if (kind === 'r') return this.regexp(start, space, open, close);
    if (kind === '' || kind === 'Q')
      return this.token('string', start, space, '', this.parts(open, close, 'double', start));
    const parts = this.parts(open, close, 'single', start);
    if (kind === 'q') return this.token('string', start, space, '', parts);
    const words = parts.join('').trim();
    if (/[WI]/.test(kind) && words.includes('#{')) this.unsupported(`an interpolation in %${kind}`, start);
    return this.token('words', start, space, kind.toLowerCase(), words === '' ? [] : words.split(/\s+/));
  }

  /** Text up to the closing delimiter, with escapes and interpolations carried out as its kind has them. */
  protected parts(
    open: string,
    close: string,
    kind: 'double' | 'single' | 'regexp',
    start: number,
  ): readonly StringPart[] {
    const parts: StringPart[] = [];
    let text = '';
    for (let depth = 0; ; ) {
      if (this.at >= this.end) this.fail('unterminated string meets the end of the tag', start);
      const char = this.rest();
      if (char === '\\') {
        text += this.escape(kind, open, close);
        continue;
      }
      if (char === '#' && kind !== 'single' && this.rest(2) === '#{') {
        this.at += 2;
        if (text !== '') parts.push(text);
        text = '';
        parts.push(this.until('}'));
        continue;
      }
      this.at++;
      if (char === close && depth === 0) break;
      if (open !== close && char === open) depth++;
      if (open !== close && char === close) depth--;
      text += char;
    }
    if (text !== '') parts.push(text);
    return parts;
  }

  protected escape(kind: 'double' | 'single' | 'regexp', open: string, close: string): string {
    const char = this.source.text[this.at + 1] ?? '';
    const start = this.at;
    this.at += 2;
    if (kind === 'regexp') return char === '/' ? '/' : `\\${char}`;
    if (kind === 'single') return char === '\\' || char === open || char === close ? char : `\\${char}`;
    if (char === 'u') {
      const code = this.match(/\{[0-9a-fA-F]+\}|[0-9a-fA-F]{4}/y);
      if (!code) this.fail('invalid Unicode escape', start);
      return String.fromCodePoint(Number.parseInt((code as string).replace(/[{}]/g, ''), 16));
    }
    if (char === 'x') return String.fromCodePoint(Number.parseInt(this.match(/[0-9a-fA-F]{1,2}/y) ?? '0', 16));
    if (char === '\n') return '';
    const octal = /[0-7]/.test(char) ? this.match(/[0-7]{1,2}/y) : undefined;
    if (octal) return String.fromCodePoint(Number.parseInt(char + octal, 8));
    return ESCAPES[char] ?? char;
  }
}
