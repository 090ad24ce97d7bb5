/** What a keyword begins: branches, loops, methods, `next` and `break`, and what is refused. */
import { ExpressionParser } from './parse-expression.ts';
import type { Ruby } from './ruby-ast.ts';

const REFUSED: Readonly<Record<string, string>> = {
  class: 'defining a class',
  module: 'defining a module',
  begin: 'begin … end',
  return: 'return outside of a method',
  yield: 'yield',
  super: 'super',
  redo: 'redo',
  retry: 'retry',
  alias: 'alias',
  undef: 'undef',
  BEGIN: 'BEGIN',
  END: 'END',
  __FILE__: '__FILE__',
  __LINE__: '__LINE__',
  __method__: '__method__',
};

export abstract class ControlFlowParser extends ExpressionParser {
  /** Methods around the place being read. */
  #methods = 0;

  override keyword(): Ruby {
    const { peek } = this.stream;
    const { start } = peek;
    this.stream.take();
    switch (peek.text) {
      case 'nil':
        return { kind: 'literal', value: null, start, end: peek.end };
      case 'true':
      case 'false':
        return { kind: 'literal', value: peek.text === 'true', start, end: peek.end };
      case 'if':
        return this.#if(start);
      case 'unless':
        return this.#unless(start);
      case 'case':
        return this.#case(start);
      case 'while':
      case 'until':
        return this.#while(start, peek.text === 'until');
      case 'for':
        return this.#for(start);
      case 'def':
        return this.#method(start);
      case 'return':
        if (this.#methods === 0) return this.stream.unsupported('return outside of a method', start);
        return this.#leave('return', start);
      case 'next':
      case 'break':
        return this.#leave(peek.text, start);

      case 'defined?': {
        // defined?(@x).inspect asks for @x alone
        const parenthesized = this.stream.accept('(');
        const value = parenthesized ? this.expressionStatement() : this.unary();
        if (parenthesized) this.stream.expect(')');
        return { kind: 'defined', value, start, end: this.stream.lastEnd };
      }
      case 'not': {
        const value = this.expression();
        return { kind: 'not', value, start, end: this.stream.lastEnd };
      }
      case 'self':
        return this.stream.unsupported('self', start);
      default: {
        const construct = REFUSED[peek.text];
        if (construct) return this.stream.unsupported(construct, start);
        this.stream.rewind(this.stream.position - 1);
        return this.stream.unexpected();
      }
    }
  }

  #leave(kind: 'next' | 'break' | 'return', start: number): Ruby {
    const ends =
      this.stream.is('if', 'unless', ';', '}', 'end') ||
      ['newline', 'output-end', 'end-of-file', 'text'].includes(this.stream.peek.type);
    return { kind, value: ends ? undefined : this.expression(), start, end: this.stream.lastEnd };
  }

  /** `def name(a, b = 1) … end`; inside, the locals of the template are not to be seen. */
  #method(start: number): Ruby {
    const { text, type } = this.stream.peek;
    if (type !== 'identifier') return this.stream.unsupported('a method of this kind', start);
    this.stream.take();
    const outer = this.locals;
    this.locals = [new Set()];
    this.#methods++;
    try {
      const parenthesized = this.stream.accept('(');
      const params = this.params(() =>
        parenthesized ? this.stream.is(')') : this.stream.is(';') || this.stream.peek.type === 'newline',
      );
      if (parenthesized) this.stream.expect(')');
      const body = this.body('end');
      this.stream.expect('end');
      return { kind: 'method', name: text, method: { params, body }, start, end: this.stream.lastEnd };
    } finally {
      this.locals = outer;
      this.#methods--;
    }
  }

  #then(): void {
    this.stream.skipTerminators();
    this.stream.accept('then');
  }

  #if(start: number): Ruby {
    const test = this.withoutDo(() => this.expressionStatement());
    this.#then();
    const consequent = this.body('elsif', 'else', 'end');
    let otherwise: Ruby | undefined;
    const branch = this.stream.take();
    if (branch.text === 'elsif') otherwise = this.#if(branch.start);
    else if (branch.text === 'else') {
      otherwise = this.body('end');
      this.stream.take();
    }
    return { kind: 'if', test, consequent, else: otherwise, start, end: this.stream.lastEnd };
  }

  #unless(start: number): Ruby {
    const test = this.withoutDo(() => this.expressionStatement());
    this.#then();
    const consequent = this.body('else', 'end');
    let otherwise: Ruby | undefined;
    if (this.stream.take().text === 'else') {
      otherwise = this.body('end');
      this.stream.take();
    }
    const negated: Ruby = { kind: 'not', value: test, start: test.start, end: test.end };
    return { kind: 'if', test: negated, consequent, else: otherwise, start, end: this.stream.lastEnd };
  }

  #case(start: number): Ruby {
    const { type } = this.stream.peek;
    const subject = type === 'newline' ? undefined : this.expressionStatement();
    this.stream.skipTerminators();
    // the line end between the tags of `case` and the first `when` is text, which Ruby does not allow there
    if (this.stream.peek.type === 'text') this.stream.unexpected("expecting 'when' (close the tag of case with -%>)");
    const whens: { tests: Extract<Ruby, { kind: 'array' }>['items']; consequent: Ruby }[] = [];
    while (this.stream.accept('when')) {
      const tests = this.withoutDo(() =>
        this.listUntil(() => this.stream.is('then', ';') || this.stream.peek.type === 'newline'),
      );
      this.#then();
      whens.push({ tests, consequent: this.body('when', 'else', 'end') });
    }
    const otherwise = this.stream.accept('else') ? this.body('end') : undefined;
    this.stream.expect('end');
    return { kind: 'case', subject, whens, else: otherwise, start, end: this.stream.lastEnd };
  }

  #while(start: number, until: boolean): Ruby {
    const test = this.withoutDo(() => this.expressionStatement());
    this.stream.accept('do');
    const body = this.body('end');
    this.stream.take();
    return { kind: 'while', test, until, body, start, end: this.stream.lastEnd };
  }

  #for(start: number): Ruby {
    const params = this.params(() => this.stream.is('in'));
    this.stream.expect('in');
    const list = this.withoutDo(() => this.expressionStatement());
    this.stream.accept('do');
    const body = this.body('end');
    this.stream.take();
    return { kind: 'for', params, list, body, start, end: this.stream.lastEnd };
  }
}
