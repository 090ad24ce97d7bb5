/** Operands of the Ruby subset: literals, names, brackets, lambdas. */
import { CallParser } from './parse-call.ts';
import type { Param, Ruby } from './ruby-ast.ts';
import type { Token } from './ruby-token.ts';

export abstract class OperandParser extends CallParser {
  protected primary(): Ruby {
    const { stream } = this;
    const token = stream.peek;
    const at = { start: token.start, end: token.end };
    if (token.type === 'keyword') return this.keyword();
    if (token.type === 'operator') return this.bracketOrLambda(token);
    stream.take();
    const literal = this.literal(token);
    if (literal) return literal;
    switch (token.type) {
      case 'instance':
      case 'global':
        return { kind: token.type, name: token.text, ...at };
      case 'constant':
        if (stream.is('(') && !stream.peek.space)
          return this.arguments(this.call(undefined, token.text, [], token.start), false);
        return { kind: 'constant', name: token.text, ...at };
      case 'identifier':
        if (this.isLocal(token.text) && !(stream.is('(') && !stream.peek.space))
          return { kind: 'local', name: token.text, ...at };
        return this.arguments(this.call(undefined, token.text, [], token.start), false);
      default:
        stream.rewind(stream.position - 1);
        return stream.unexpected();
    }
  }

  protected bracketOrLambda(token: Token): Ruby {
    const { stream } = this;
    if (stream.accept('(')) {
      const body = this.withDo(() => this.body(')'));
      stream.expect(')');
      return body;
    }
    if (stream.accept('['))
      return { kind: 'array', items: this.bracketed(']'), start: token.start, end: stream.lastEnd };
    if (stream.accept('{')) return this.hash(token.start);
    if (stream.accept('::') && stream.peek.type === 'constant') return this.primary();
    if (stream.accept('->')) {
      return this.scoped(() => {
        let params: readonly Param[] = [];
        if (stream.accept('(')) {
          params = this.params(() => stream.is(')'));
          stream.expect(')');
        } else params = this.params(() => stream.is('{', 'do'));
        const close = stream.take().text === '{' ? '}' : 'end';
        const { body } = this.block(close);
        return { kind: 'lambda', block: { params, body }, start: token.start, end: stream.lastEnd };
      });
    }
    return stream.unexpected();
  }
}
