/** Expressions of the Ruby subset: assignment and operators by precedence; operands are in parse-operand.ts. */
import { OperandParser } from './parse-operand.ts';
import type { Argument, Ruby, Target } from './ruby-ast.ts';
import { BINARY } from './ruby-operators.ts';
import type { Token } from './ruby-token.ts';

const ASSIGN = ['=', '+=', '-=', '*=', '/=', '%=', '||=', '&&=', '<<=', '**=', '|=', '&='];

export abstract class ExpressionParser extends OperandParser {
  /** With `not`, `and`, `or`. */
  expressionStatement(): Ruby {
    let left = this.expression();
    while (this.stream.is('and', 'or')) {
      const kind = this.stream.take().text as 'and' | 'or';
      this.stream.skipNewlines();
      const right = this.expression();
      left = { kind, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  /** An expression with assignment and `?:`. */
  override expression(): Ruby {
    const { start } = this.stream.peek;
    const many = this.destructuring();
    if (many) return many;
    const left = this.ternary();
    const { peek } = this.stream;
    if (peek.type !== 'operator' || !ASSIGN.includes(peek.text)) return left;
    const target = this.target(left, start);
    this.stream.take();
    this.stream.skipNewlines();
    if (target.kind === 'local') this.declare(target.name);
    const value = this.assigned();
    return {
      kind: 'assign',
      target,
      operator: peek.text === '=' ? undefined : peek.text.slice(0, -1),
      value,
      start,
      end: this.stream.lastEnd,
    };
  }

  /** `a = 1, 2` is a list. */
  protected assigned(): Ruby {
    const splat = this.stream.accept('*');
    const first: Argument = splat
      ? { kind: 'splat', value: this.ternary() }
      : { kind: 'plain', value: this.expression() };
    if (!splat && !(this.stream.is(',') && this.listAssignment)) return first.value;
    const items = [first];
    while (this.stream.accept(','))
      items.push({ kind: this.stream.accept('*') ? 'splat' : 'plain', value: this.ternary() });
    return { kind: 'array', items, start: first.value.start, end: this.stream.lastEnd };
  }
  protected target(node: Ruby, start: number): Target {
    if (node.kind === 'local' || node.kind === 'instance') return node;
    if (node.kind === 'call' && node.receiver === undefined && node.args.length === 0)
      return { kind: 'local', name: node.name, start, end: node.end };
    if (node.kind === 'call' && node.name === '[]') return node;
    return this.stream.unsupported('an assignment to this', start);
  }

  /** `a, b = list`, if that is what stands here. */
  protected destructuring(): Ruby | undefined {
    const { stream } = this;
    if (
      stream.peek.type !== 'identifier' ||
      !(stream.next.type === 'operator' && stream.next.text === ',') ||
      !this.listAssignment
    )
      return undefined;
    const { position, peek } = stream;
    for (;;) {
      stream.accept('*');
      if (stream.take().type !== 'identifier') break;
      if (stream.accept(',')) continue;
      if (!stream.is('=')) break;
      stream.rewind(position);
      const params = this.params(() => stream.is('='), false);
      stream.expect('=');
      const value = this.assigned();
      return { kind: 'destructure', params, value, start: peek.start, end: stream.lastEnd };
    }
    stream.rewind(position);
    return undefined;
  }

  override ternary(): Ruby {
    const test = this.binary(0);
    if (!this.stream.is('?')) return test;
    this.stream.take();
    this.stream.skipNewlines();
    const consequent = this.branch();
    this.stream.skipNewlines();
    // `a ? b :c` gives a symbol-like token only where blanks mislead; the lexer keeps `:` apart
    this.stream.expect(':');
    this.stream.skipNewlines();
    const otherwise = this.branch();
    return { kind: 'if', test, consequent, else: otherwise, start: test.start, end: otherwise.end };
  }
  protected branch(): Ruby {
    const before = this.listAssignment;
    this.listAssignment = false;
    try {
      return this.expression();
    } finally {
      this.listAssignment = before;
    }
  }

  binary(least: number): Ruby {
    let left = this.unary();
    for (;;) {
      const { peek } = this.stream;
      const power = peek.type === 'operator' ? BINARY[peek.text] : undefined;
      if (power === undefined || power < least) return left;
      this.stream.take();
      const open = power === 1 && (this.stream.is(')', ']') || this.stream.peek.type === 'newline');
      if (!open) this.stream.skipNewlines();
      const right = open ? undefined : this.binary(peek.text === '**' ? power : power + 1);
      left = this.combine(left, peek, right);
    }
  }

  protected combine(left: Ruby, operator: Token, right: Ruby | undefined): Ruby {
    const at = { start: left.start, end: right?.end ?? operator.end };
    if (right === undefined || operator.text === '..' || operator.text === '...') {
      return { kind: 'range', from: left, to: right, exclusive: operator.text === '...', ...at };
    }
    if (operator.text === '&&') return { kind: 'and', left, right, ...at };
    if (operator.text === '||') return { kind: 'or', left, right, ...at };
    const negated = operator.text === '!=' ? '==' : operator.text === '!~' ? '=~' : undefined;
    const call = this.call(left, negated ?? operator.text, [right], at.start);
    return negated ? { kind: 'not', value: call, ...at } : call;
  }

  unary(): Ruby {
    const { peek } = this.stream;
    if (this.stream.is('!')) {
      this.stream.take();
      const value = this.unary();
      return { kind: 'not', value, start: peek.start, end: value.end };
    }
    if (this.stream.is('-', '+')) {
      this.stream.take();
      // -2 ** 2 is -(2 ** 2); a literal takes its sign before a method is called
      const value = this.binary(13);
      if (peek.text === '+') return value;
      if (value.kind === 'literal' && (typeof value.value === 'bigint' || typeof value.value === 'number'))
        return { ...value, value: -value.value, start: peek.start };
      return this.call(value, '-@', [], peek.start);
    }
    return this.postfix(this.primary());
  }
}
