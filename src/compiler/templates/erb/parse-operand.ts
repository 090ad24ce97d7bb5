/** Operands of the Ruby subset: literals, calls with and without parentheses, blocks, index chains. */
import type { Argument, Call, HashEntry, Param, Ruby, RubyBlock } from './ruby-ast.ts';
import type { StringPart, Token } from './ruby-token.ts';
import { TokenStream } from './token-stream.ts';

/** Higher binds tighter. */
export const BINARY: Readonly<Record<string, number>> = {
  '..': 1,
  '...': 1,
  '||': 2,
  '&&': 3,
  '<=>': 5,
  '==': 5,
  '===': 5,
  '!=': 5,
  '=~': 5,
  '!~': 5,
  '<': 6,
  '<=': 6,
  '>': 6,
  '>=': 6,
  '|': 7,
  '^': 7,
  '&': 8,
  '<<': 9,
  '>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '%': 11,
  '**': 13,
};
const OPERAND_TYPES = [
  'integer',
  'float',
  'string',
  'symbol',
  'regexp',
  'words',
  'identifier',
  'constant',
  'instance',
  'global',
  'label',
];
const OPERAND_KEYWORDS = ['nil', 'true', 'false', 'defined?', 'not', 'case'];
/** Functions of the template itself that take a block. */
const RECEIVERLESS_BLOCKS = ['lambda', 'proc', 'loop'];

export abstract class OperandParser {
  stream: TokenStream;
  protected locals: Set<string>[] = [new Set()];
  protected noDo = false;
  /** `a = 1, 2` is a list, but not where a comma separates something else. */
  protected listAssignment = true;

  constructor(stream: TokenStream) {
    this.stream = stream;
  }

  abstract expression(): Ruby;
  abstract ternary(): Ruby;
  abstract params(ended: () => boolean, defaults?: boolean): readonly Param[];
  abstract keyword(): Ruby;
  abstract statement(): Ruby;
  abstract body(...ends: readonly string[]): Ruby;
  abstract block(close: 'end' | '}'): RubyBlock;

  declare(name: string): void {
    this.locals.at(-1)?.add(name);
  }
  protected isLocal(name: string): boolean {
    return this.locals.some(scope => scope.has(name));
  }
  scoped<T>(work: () => T): T {
    this.locals.push(new Set());
    try {
      return work();
    } finally {
      this.locals.pop();
    }
  }
  /** In `while x do`, the `do` is no block of x. */
  withoutDo<T>(work: () => T): T {
    return this.setDo(true, work);
  }
  withDo<T>(work: () => T): T {
    return this.setDo(false, work);
  }
  protected setDo<T>(value: boolean, work: () => T): T {
    const before = this.noDo;
    this.noDo = value;
    try {
      return work();
    } finally {
      this.noDo = before;
    }
  }

  protected call(receiver: Ruby | undefined, name: string, values: readonly Ruby[], start: number): Call {
    const args = values.map((value): Argument => ({ kind: 'plain', value }));
    return {
      kind: 'call',
      receiver,
      name,
      args,
      block: undefined,
      pass: undefined,
      safe: false,
      start,
      end: this.stream.lastEnd,
    };
  }

  protected postfix(first: Ruby): Ruby {
    let node = first;
    for (;;) {
      const { peek } = this.stream;
      if (this.stream.is('.', '&.') || this.continuedLine()) {
        this.stream.skipNewlines();
        node = this.method(node, this.stream.take().text === '&.');
      } else if (this.stream.is('[') && !peek.space) {
        this.stream.take();
        const args = this.bracketed(']');
        node = { ...this.call(node, '[]', [], node.start), args };
      } else if (
        this.stream.is('::') &&
        !peek.space &&
        (this.stream.next.type === 'constant' || this.stream.next.type === 'identifier')
      ) {
        this.stream.take();
        if (
          this.stream.peek.type === 'constant' &&
          node.kind === 'constant' &&
          !(this.stream.next.text === '(' && !this.stream.next.space)
        ) {
          const token = this.stream.take();
          node = { kind: 'constant', name: `${node.name}::${token.text}`, start: node.start, end: token.end };
        } else {
          this.stream.rewind(this.stream.position);
          node = this.method(node, false);
        }
      } else return node;
    }
  }

  /** A line that begins with `.method` goes on with the line before. */
  protected continuedLine(): boolean {
    if (this.stream.peek.type !== 'newline') return false;
    const { position } = this.stream;
    this.stream.skipNewlines();
    const goesOn = this.stream.is('.', '&.');
    this.stream.rewind(position);
    return goesOn;
  }

  protected method(receiver: Ruby, safe: boolean): Ruby {
    const token = this.stream.take();
    const operator = token.type === 'operator' && (token.text in BINARY || token.text === '[');
    // x.(1) calls a lambda
    if (token.type === 'operator' && token.text === '(') {
      return { ...this.call(receiver, 'call', [], receiver.start), args: this.bracketed(')') };
    }
    if (!['identifier', 'constant', 'keyword', 'label'].includes(token.type) && !operator) {
      this.stream.rewind(this.stream.position - 1);
      return this.stream.unexpected('expecting the name of a method');
    }
    return this.arguments({ ...this.call(receiver, token.text, [], receiver.start), safe }, true);
  }

  /** Arguments with or without parentheses, and a block. */
  protected arguments(call: Call, method: boolean): Ruby {
    let args: readonly Argument[] = [];
    let pass: Ruby | undefined;
    if (this.stream.is('(') && !this.stream.peek.space) {
      this.stream.take();
      args = this.withDo(() => this.bracketed(')'));
    } else if (this.beginsArgument(method)) {
      args = this.withoutDo(() => this.listUntil(() => !this.stream.is(',')));
    }
    const last = args.at(-1)?.value;
    if (last?.kind === 'call' && last.name === '&' && last.receiver === undefined) {
      pass = last.args[0]?.value;
      args = args.slice(0, -1);
    }
    let block: RubyBlock | undefined;
    if (this.stream.is('{') && (method || args.length > 0 || RECEIVERLESS_BLOCKS.includes(call.name))) {
      this.stream.take();
      block = this.block('}');
    } else if (this.stream.is('do') && !this.noDo) {
      this.stream.take();
      block = this.block('end');
    }
    return { ...call, args, block, pass, end: this.stream.lastEnd };
  }

  protected beginsArgument(method: boolean): boolean {
    const { peek, next } = this.stream;
    if (!peek.space) return false;
    if (OPERAND_TYPES.includes(peek.type)) return true;
    if (peek.type === 'keyword') return OPERAND_KEYWORDS.includes(peek.text);
    if (peek.type !== 'operator') return false;
    if (peek.text === '[') return true;
    if (peek.text === '->' || peek.text === '!') return true;
    return (
      ['-', '*', '&', '::', ':'].includes(peek.text) &&
      !next.space &&
      (method || peek.text !== '*') &&
      peek.end === next.start
    );
  }

  /** Items separated by commas up to the closing bracket, which is taken. */
  bracketed(close: string): readonly Argument[] {
    return this.withDo(() => {
      this.stream.skipNewlines();
      const items = this.stream.is(close) ? [] : this.listUntil(() => this.stream.is(close));
      this.stream.skipNewlines();
      this.stream.expect(close);
      return items;
    });
  }

  /** A list of arguments; pairs `a => b` and `a: b` at its end become one hash. */
  listUntil(ended: () => boolean): readonly Argument[] {
    const before = this.listAssignment;
    this.listAssignment = false;
    const items: Argument[] = [];
    const pairs: HashEntry[] = [];
    const { start } = this.stream.peek;
    try {
      for (;;) {
        this.stream.skipNewlines();
        const { peek } = this.stream;
        if (peek.type === 'label' || this.stream.is('**')) pairs.push(this.pair());
        else if (this.stream.is('*')) {
          this.stream.take();
          items.push({ kind: 'splat', value: this.ternary() });
        } else if (this.stream.is('&')) {
          this.stream.take();
          items.push({ kind: 'plain', value: this.call(undefined, '&', [this.ternary()], peek.start) });
        } else {
          const value = this.expression();
          if (this.stream.accept('=>')) {
            this.stream.skipNewlines();
            pairs.push({ key: value, value: this.expression() });
          } else items.push({ kind: 'plain', value });
        }
        const { position } = this.stream;
        this.stream.skipNewlines();
        if (!this.stream.accept(',')) {
          this.stream.rewind(position);
          break;
        }
        this.stream.skipNewlines();
        if (ended() && this.stream.is(']', ')')) break;
      }
    } finally {
      this.listAssignment = before;
    }
    if (pairs.length > 0)
      items.push({ kind: 'plain', value: { kind: 'hash', entries: pairs, start, end: this.stream.lastEnd } });
    return items;
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

  protected primary(): Ruby {
    const { stream } = this;
    const token = stream.peek;
    const at = { start: token.start, end: token.end };
    if (token.type === 'keyword') return this.keyword();
    if (token.type === 'operator') return this.bracketOrLambda(token);
    stream.take();
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
