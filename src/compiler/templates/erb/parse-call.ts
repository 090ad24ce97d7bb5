/** Calls: `.method` and `[index]` after a value, arguments with and without parentheses, the block behind. */
import { LiteralParser } from './parse-literal.ts';
import type { Argument, Call, HashEntry, Ruby, RubyBlock } from './ruby-ast.ts';
import { BINARY } from './ruby-operators.ts';

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

export abstract class CallParser extends LiteralParser {
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
}
