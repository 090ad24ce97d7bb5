/** Ruby code inside template tags -> tokens. */
import { StringLexer } from './lex-string.ts';
import { OPERATORS } from './ruby-operators.ts';
import { KEYWORDS, type Token } from './ruby-token.ts';

export class RubyLexer extends StringLexer {
  /** All tokens up to the end of the code. */
  tokens(): readonly Token[] {
    return this.until(undefined);
  }

  protected override until(closer: '}' | undefined): readonly Token[] {
    const outer = this.read;
    this.read = [];
    let depth = 0;
    for (;;) {
      const space = this.#blanks();
      if (this.at >= this.end) {
        if (closer) this.fail('unterminated interpolation in a string');
        break;
      }
      if (closer && this.rest() === '}' && depth === 0) {
        this.at++;
        break;
      }
      const token = this.#next(space);
      if (token.type === 'operator' && token.text === '{') depth++;
      if (token.type === 'operator' && token.text === '}') depth--;
      this.read.push(token);
    }
    const found = this.read;
    this.read = outer;
    return found;
  }

  #blanks(): boolean {
    const start = this.at;
    for (;;) {
      if (this.match(/[ \t\r]+|\\\r?\n/y) !== undefined) continue;
      if (this.rest() !== '#') break;
      const line = this.source.text.indexOf('\n', this.at);
      this.at = line === -1 ? this.end : line;
      // a comment runs to the end of its line, at most to the end of the tag
      if (this.at > this.end) this.at = this.end;
    }
    if (this.at > this.end) this.at = this.end;
    return this.at > start || start === this.end;
  }

  /** Does the previous token end a value, so that an operator follows rather than an operand? */
  #afterValue(space: boolean): boolean {
    const last = this.read.at(-1);
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
        return !(space && !/^.[\s=]/.test(this.rest(2))) || /^[[{]/.test(this.rest());
      default:
        return true;
    }
  }

  #next(space: boolean): Token {
    const start = this.at;
    const char = this.rest();
    if (this.match(/\n\s*/y)) return this.token('newline', start, space, '\n');
    if (/[A-Za-z_]/.test(char) || char > '\x7f') return this.#word(start, space);
    if (/[0-9]/.test(char)) return this.#number(start, space);
    if (char === '"' || char === "'" || char === '`') return this.quoted(start, space);
    const variable = this.match(/@@?[A-Za-z_]\w*|\$(?:[A-Za-z_]\w*|[0-9~&!@])/y);
    if (variable?.startsWith('@@')) this.unsupported('a class variable', start);
    if (variable) return this.token(variable.startsWith('@') ? 'instance' : 'global', start, space, variable.slice(1));
    const operand = !this.#afterValue(space);
    if (char === ':' && operand && /^:["@A-Za-z_+\-*/<=>[!]/.test(this.rest(2)) && !this.rest(2).startsWith('::'))
      return this.symbol(start, space);
    if (char === ':' && /^:@{0,2}[A-Za-z_]/.test(this.rest(2)) && space) return this.symbol(start, space);
    if (char === '/' && operand) {
      this.at++;
      return this.regexp(start, space, '/', '/');
    }
    if (char === '%' && operand && /^%[wWiIqQr]?[^\w\s=]/.test(this.rest(3))) return this.percent(start, space);
    if (char === '?' && operand && /^\?\w(?!\w)/.test(this.rest(3))) {
      this.at += 2;
      return this.token('string', start, space, this.source.text[start + 1] as string, [
        this.source.text[start + 1] as string,
      ]);
    }
    if (operand && /^<<[~-]?["'A-Z]/.test(this.rest(4))) this.unsupported('a heredoc', start);
    const operator = OPERATORS.find(op => this.rest(op.length) === op);
    if (!operator) return this.fail(`unexpected '${char}'`);
    this.at += operator.length;
    return this.token('operator', start, space, operator);
  }

  #word(start: number, space: boolean): Token {
    let text = this.match(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y) as string;
    const method = this.read.at(-1)?.text === '.' || this.read.at(-1)?.text === '&.';
    // `empty?` and `sort!` are names; `a!=b` is a comparison
    if (/^[?!](?![=~])|^[?!]==/.test(this.rest(3))) text += this.source.text[this.at++];
    const label = !method && this.rest() === ':' && this.rest(2) !== '::' && this.read.at(-1)?.text !== '?';
    if (label && !this.#inTernary()) {
      this.at++;
      return this.token('label', start, space, text);
    }
    if (!method && KEYWORDS.has(text)) return this.token('keyword', start, space, text);
    return this.token(/^[A-Z]/.test(text) ? 'constant' : 'identifier', start, space, text);
  }

  /** Between `?` and its `:` a name followed by a colon is no label. */
  #inTernary(): boolean {
    let open = 0;
    for (let at = this.read.length - 1; at >= 0; at--) {
      const token = this.read[at] as Token;
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
    const float = this.match(/\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/y);
    if (float) return this.token('float', start, space, float.replace(/_/g, ''));
    const text = this.match(/0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|\d[\d_]*/y) as string;
    return this.token('integer', start, space, text.replace(/_/g, ''));
  }
}
