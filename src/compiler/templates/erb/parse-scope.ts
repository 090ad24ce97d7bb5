/** What the parser knows at a place: the tokens, the locals, and what a `do` or a comma means there. */
import type { Argument, Call, Param, Ruby, RubyBlock } from './ruby-ast.ts';
import type { TokenStream } from './token-stream.ts';

export abstract class ParseScope {
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
}
