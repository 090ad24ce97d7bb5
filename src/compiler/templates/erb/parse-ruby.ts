/** Tokens -> tree: statements and blocks of the Ruby subset. */
import type { Source } from '../../../model/span.ts';
import { ControlFlowParser } from './parse-control-flow.ts';
import type { Param, Ruby, RubyBlock } from './ruby-ast.ts';
import { TokenStream, templateTokens } from './token-stream.ts';

class RubyParser extends ControlFlowParser {
  /** Statements up to one of these keywords (or `}`), which stays. */
  body(...ends: readonly string[]): Ruby {
    const start = this.stream.peek.start;
    const statements: Ruby[] = [];
    for (;;) {
      this.stream.skipTerminators();
      if (this.stream.peek.type === 'end-of-file') {
        if (ends.length > 0) this.stream.unexpected(`expecting '${ends.at(-1)}'`);
        break;
      }
      if (this.stream.is(...ends)) break;
      statements.push(this.statement());
      const type: string = this.stream.peek.type;
      const ended =
        type === 'newline' ||
        type === 'text' ||
        type === 'output' ||
        type === 'end-of-file' ||
        this.stream.is(';', ...ends);
      if (!ended && statements.at(-1)?.kind !== 'text' && statements.at(-1)?.kind !== 'output')
        this.stream.unexpected();
    }
    return { kind: 'body', statements, start, end: this.stream.lastEnd };
  }

  /** One statement with its modifiers (`… if x`). */
  statement(): Ruby {
    const { peek } = this.stream;
    if (peek.type === 'text') {
      this.stream.take();
      return { kind: 'text', text: peek.text, start: peek.start, end: peek.end };
    }
    if (peek.type === 'output') {
      this.stream.take();
      this.stream.skipTerminators();
      const value = this.statement();
      this.stream.skipTerminators();
      if (this.stream.peek.type !== 'output-end') this.stream.unexpected();
      this.stream.take();
      return { kind: 'output', value, start: peek.start, end: this.stream.lastEnd };
    }
    let node = this.expressionStatement();
    for (;;) {
      const at = { start: node.start, end: this.stream.lastEnd };
      if (this.stream.accept('if'))
        node = { kind: 'if', test: this.expressionStatement(), consequent: node, else: undefined, ...at };
      else if (this.stream.accept('unless')) {
        const test = this.expressionStatement();
        node = {
          kind: 'if',
          test: { kind: 'not', value: test, start: test.start, end: test.end },
          consequent: node,
          else: undefined,
          ...at,
        };
      } else if (this.stream.is('while', 'until')) {
        const until = this.stream.take().text === 'until';
        node = { kind: 'while', test: this.expressionStatement(), until, body: node, ...at };
      } else if (this.stream.accept('rescue'))
        node = { kind: 'rescue', value: node, fallback: this.expressionStatement(), ...at };
      else return node;
    }
  }

  /** Names a block or an assignment takes apart; they are locals from here on. */
  override params(ended: () => boolean, defaults = true): readonly Param[] {
    const params: Param[] = [];
    while (!ended()) {
      if (this.stream.accept('(')) {
        params.push({
          name: undefined,
          nested: this.params(() => this.stream.is(')'), false),
          splat: false,
          fallback: undefined,
        });
        this.stream.expect(')');
      } else if (this.stream.is('**', '&'))
        this.stream.unsupported(`'${this.stream.take().text}' in the parameters of a block`, this.stream.lastEnd - 1);
      else {
        const splat = this.stream.accept('*');
        const token = this.stream.take();
        if (token.type === 'label') this.stream.unsupported('a keyword parameter', token.start);
        if (token.type !== 'identifier') {
          this.stream.rewind(this.stream.position - 1);
          this.stream.unexpected('expecting a name');
        }
        this.declare(token.text);
        // `|` would be read as an operator
        const fallback = defaults && this.stream.accept('=') ? this.unary() : undefined;
        params.push({ name: token.text, nested: undefined, splat, fallback });
      }
      if (!this.stream.accept(',')) break;
    }
    return params;
  }

  override block(close: 'end' | '}'): RubyBlock {
    return this.scoped(() => {
      let params: readonly Param[] = [];
      if (this.stream.accept('|')) {
        params = this.params(() => this.stream.is('|', ';'));
        if (this.stream.accept(';')) for (const local of this.params(() => this.stream.is('|'))) void local;
        this.stream.expect('|');
      } else this.stream.accept('||');
      const body = this.withDo(() => this.body(close));
      this.stream.expect(close);
      return { params, body };
    });
  }
}

/** Parses a whole template. Errors: Failure with the place of what is wrong or not supported. */
export function parseErb(source: Source): Ruby {
  return new RubyParser(new TokenStream(source, templateTokens(source))).body();
}
