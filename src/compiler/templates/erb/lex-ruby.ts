/** Ruby code inside template tags -> tokens. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { Source } from '../../../model/span.ts';
import { KEYWORDS, type StringPart, type Token } from './ruby-token.ts';

const OPERATORS = [
  '**=',
  '<=>',
  '===',
  '...',
  '<<=',
  '>>=',
  '&&=',
  '||=',
  '**',
  '==',
  '!=',
  '>=',
  '<=',
  '&&',
  '||',
  '=~',
  '!~',
  '..',
  '::',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '|=',
  '&=',
  '^=',
  '<<',
  '>>',
  '->',
  '=>',
  '&.',
  '+',
  '-',
  '*',
  '/',
  '%',
  '=',
  '<',
  '>',
  '!',
  '&',
  '|',
  '^',
  '~',
  '?',
  ':',
  ',',
  '.',
  ';',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
];
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

export class RubyLexer {
  readonly #source: Source;
  readonly #end: number;
  #at: number;
  #tokens: Token[] = [];

  constructor(source: Source, start: number, end: number) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
  }

  /** All tokens up to the end of the code. */
  tokens(): readonly Token[] {
    return this.#until(undefined);
  }

  #fail(detail: string, at = this.#at): never {
    return fail(issues.erbSyntax({ detail }, { source: this.#source, start: at, end: Math.min(at + 1, this.#end) }));
  }

  #unsupported(construct: string, at: number): never {
    return fail(issues.erbUnsupported({ construct }, { source: this.#source, start: at, end: this.#at }));
  }

  #rest(length = 1): string {
    return this.#source.text.slice(this.#at, Math.min(this.#at + length, this.#end));
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source.text);
    if (!match || pattern.lastIndex > this.#end) return undefined;
    this.#at = pattern.lastIndex;
    return match[0];
  }

  /** Lexes until the brace that closes an interpolation, or to the end. */
  #until(closer: '}' | undefined): readonly Token[] {
    const outer = this.#tokens;
    this.#tokens = [];
    let depth = 0;
    for (;;) {
      const space = this.#blanks();
      if (this.#at >= this.#end) {
        if (closer) this.#fail('unterminated interpolation in a string');
        break;
      }
      if (closer && this.#rest() === '}' && depth === 0) {
        this.#at++;
        break;
      }
      const token = this.#next(space);
      if (token.type === 'operator' && token.text === '{') depth++;
      if (token.type === 'operator' && token.text === '}') depth--;
      this.#tokens.push(token);
    }
    const found = this.#tokens;
    this.#tokens = outer;
    return found;
  }

  #blanks(): boolean {
    const start = this.#at;
    for (;;) {
      if (this.#match(/[ \t\r]+|\\\r?\n/y) !== undefined) continue;
      if (this.#rest() !== '#') break;
      const line = this.#source.text.indexOf('\n', this.#at);
      this.#at = line === -1 ? this.#end : line;
      // a comment runs to the end of its line, at most to the end of the tag
      if (this.#at > this.#end) this.#at = this.#end;
    }
    if (this.#at > this.#end) this.#at = this.#end;
    return this.#at > start || start === this.#end;
  }

  #token(type: Token['type'], start: number, space: boolean, text: string, parts?: readonly StringPart[]): Token {
    return { type, text, start, end: this.#at, space, ...(parts ? { parts } : {}) };
  }

  /** Does the previous token end a value, so that an operator follows rather than an operand? */
  #afterValue(space: boolean): boolean {
    const last = this.#tokens.at(-1);
    if (!last) return false;
    switch (last.type) {
      case 'operator':
        return [')', ']', '}'].includes(last.text);
      case 'keyword':
        return ['nil', 'true', 'false', 'self', 'end'].includes(last.text);
      case 'newline':
      case 'label':
      case 'text':
      case 'output':
        return false;
      case 'identifier':
        // `foo /x/` and `foo -1` are calls with an argument unless blanks stand on both sides
        return !(space && !/^.[\s=]/.test(this.#rest(2))) || /^[[{]/.test(this.#rest());
      default:
        return true;
    }
  }

  #next(space: boolean): Token {
    const start = this.#at;
    const char = this.#rest();
    if (this.#match(/\n\s*/y)) return this.#token('newline', start, space, '\n');
    if (/[A-Za-z_]/.test(char) || char > '\x7f') return this.#word(start, space);
    if (/[0-9]/.test(char)) return this.#number(start, space);
    if (char === '"' || char === "'" || char === '`') return this.#quoted(start, space);
    const variable = this.#match(/@@?[A-Za-z_]\w*|\$(?:[A-Za-z_]\w*|[0-9~&!@])/y);
    if (variable?.startsWith('@@')) this.#unsupported('a class variable', start);
    if (variable) return this.#token(variable.startsWith('@') ? 'instance' : 'global', start, space, variable.slice(1));
    const operand = !this.#afterValue(space);
    if (char === ':' && operand && /^:["@A-Za-z_+\-*/<=>[!]/.test(this.#rest(2)) && !this.#rest(2).startsWith('::'))
      return this.#symbol(start, space);
    if (char === ':' && /^:@{0,2}[A-Za-z_]/.test(this.#rest(2)) && space) return this.#symbol(start, space);
    if (char === '/' && operand) {
      this.#at++;
      return this.#regexp(start, space, '/', '/');
    }
    if (char === '%' && operand && /^%[wWiIqQr]?[^\w\s=]/.test(this.#rest(3))) return this.#percent(start, space);
    if (char === '?' && operand && /^\?\w(?!\w)/.test(this.#rest(3))) {
      this.#at += 2;
      return this.#token('string', start, space, this.#source.text[start + 1] as string, [
        this.#source.text[start + 1] as string,
      ]);
    }
    if (operand && /^<<[~-]?["'A-Z]/.test(this.#rest(4))) this.#unsupported('a heredoc', start);
    const operator = OPERATORS.find(op => this.#rest(op.length) === op);
    if (!operator) return this.#fail(`unexpected '${char}'`);
    this.#at += operator.length;
    return this.#token('operator', start, space, operator);
  }

  #word(start: number, space: boolean): Token {
    let text = this.#match(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y) as string;
    const method = this.#tokens.at(-1)?.text === '.' || this.#tokens.at(-1)?.text === '&.';
    // `empty?` and `sort!` are names; `a!=b` is a comparison
    if (/^[?!](?![=~])|^[?!]==/.test(this.#rest(3))) text += this.#source.text[this.#at++];
    const label = !method && this.#rest() === ':' && this.#rest(2) !== '::' && this.#tokens.at(-1)?.text !== '?';
    if (label && !this.#inTernary()) {
      this.#at++;
      return this.#token('label', start, space, text);
    }
    if (!method && KEYWORDS.has(text)) return this.#token('keyword', start, space, text);
    return this.#token(/^[A-Z]/.test(text) ? 'constant' : 'identifier', start, space, text);
  }

  /** Between `?` and its `:` a name followed by a colon is no label. */
  #inTernary(): boolean {
    let open = 0;
    for (let at = this.#tokens.length - 1; at >= 0; at--) {
      const token = this.#tokens[at] as Token;
      if (token.type === 'newline' || token.text === ';') break;
      if (token.type !== 'operator') continue;
      if (/^[([{]$/.test(token.text) && open === 0) break;
      if (/^[)\]}]$/.test(token.text)) open++;
      else if (/^[([{]$/.test(token.text)) open--;
      else if (token.text === ':' && open === 0) return false;
      else if (token.text === '?' && open === 0) return true;
    }
    return false;
  }

  #number(start: number, space: boolean): Token {
    const float = this.#match(/\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/y);
    if (float) return this.#token('float', start, space, float.replace(/_/g, ''));
    const text = this.#match(/0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|\d[\d_]*/y) as string;
    return this.#token('integer', start, space, text.replace(/_/g, ''));
  }

  #quoted(start: number, space: boolean): Token {
    const quote = this.#rest();
    if (quote === '`') this.#unsupported('running a command', start);
    this.#at++;
    const parts = this.#parts(quote, quote, quote === '"' ? 'double' : 'single', start);
    if (this.#rest() === ':' && this.#rest(2) !== '::' && /[{,(]/.test(this.#tokens.at(-1)?.text ?? '')) {
      this.#at++;
      return this.#token('label', start, space, parts.join(''), parts);
    }
    return this.#token('string', start, space, '', parts);
  }

  #symbol(start: number, space: boolean): Token {
    this.#at++;
    if (this.#rest() === '"') {
      this.#at++;
      return this.#token('symbol', start, space, '', this.#parts('"', '"', 'double', start));
    }
    const name = this.#match(
      /@{1,2}[A-Za-z_]\w*|[A-Za-z_]\w*[?!=]?(?![=~>])|[A-Za-z_]\w*|\[\]=?|<=>|===?|=~|[+\-*/<>!]=?|<</y,
    );
    if (!name) return this.#fail('a symbol without a name', start);
    return this.#token('symbol', start, space, name, [name]);
  }

  #regexp(start: number, space: boolean, open: string, close: string): Token {
    const parts = this.#parts(open, close, 'regexp', start);
    return this.#token('regexp', start, space, this.#match(/[a-z]*/y) ?? '', parts);
  }

  #percent(start: number, space: boolean): Token {
    const kind = this.#match(/%[wWiIqQr]?/y)?.slice(1) ?? '';
    const open = this.#rest();
    const close = CLOSERS[open] ?? open;
    this.#at++;
    if (kind === 'r') return this.#regexp(start, space, open, close);
    if (kind === '' || kind === 'Q')
      return this.#token('string', start, space, '', this.#parts(open, close, 'double', start));
    const parts = this.#parts(open, close, 'single', start);
    if (kind === 'q') return this.#token('string', start, space, '', parts);
    const words = parts.join('').trim();
    if (/[WI]/.test(kind) && words.includes('#{')) this.#unsupported(`an interpolation in %${kind}`, start);
    return this.#token('words', start, space, kind.toLowerCase(), words === '' ? [] : words.split(/\s+/));
  }

  /** Text up to the closing delimiter, with escapes and interpolations carried out as its kind has them. */
  #parts(open: string, close: string, kind: 'double' | 'single' | 'regexp', start: number): readonly StringPart[] {
    const parts: StringPart[] = [];
    let text = '';
    for (let depth = 0; ; ) {
      if (this.#at >= this.#end) this.#fail('unterminated string meets the end of the tag', start);
      const char = this.#rest();
      if (char === '\\') {
        text += this.#escape(kind, open, close);
        continue;
      }
      if (char === '#' && kind !== 'single' && this.#rest(2) === '#{') {
        this.#at += 2;
        if (text !== '') parts.push(text);
        text = '';
        parts.push(this.#until('}'));
        continue;
      }
      this.#at++;
      if (char === close && depth === 0) break;
      if (open !== close && char === open) depth++;
      if (open !== close && char === close) depth--;
      text += char;
    }
    if (text !== '') parts.push(text);
    return parts;
  }

  #escape(kind: 'double' | 'single' | 'regexp', open: string, close: string): string {
    const char = this.#source.text[this.#at + 1] ?? '';
    const start = this.#at;
    this.#at += 2;
    if (kind === 'regexp') return char === '/' ? '/' : `\\${char}`;
    if (kind === 'single') return char === '\\' || char === open || char === close ? char : `\\${char}`;
    if (char === 'u') {
      const code = this.#match(/\{[0-9a-fA-F]+\}|[0-9a-fA-F]{4}/y);
      if (!code) this.#fail('invalid Unicode escape', start);
      return String.fromCodePoint(Number.parseInt((code as string).replace(/[{}]/g, ''), 16));
    }
    if (char === 'x') return String.fromCodePoint(Number.parseInt(this.#match(/[0-9a-fA-F]{1,2}/y) ?? '0', 16));
    if (char === '\n') return '';
    const octal = /[0-7]/.test(char) ? this.#match(/[0-7]{1,2}/y) : undefined;
    if (octal) return String.fromCodePoint(Number.parseInt(char + octal, 8));
    return ESCAPES[char] ?? char;
  }
}
