/** Local variables of a template or block. */
import type { RubyValue } from './ruby-value.ts';

export class Locals {
  readonly #outer: Locals | undefined;
  readonly #values = new Map<string, RubyValue>();
  /** Strings that may also be known by another name: `<<` would have to change both. */
  readonly shared = new Set<string>();

  constructor(outer?: Locals) {
    this.#outer = outer;
  }
  find(name: string): Locals | undefined {
    return this.#values.has(name) ? this : this.#outer?.find(name);
  }
  get(name: string): RubyValue | undefined {
    const where = this.find(name);
    return where ? where.#values.get(name) : undefined;
  }
  /** Sets it where it is known, else here. */
  set(name: string, value: RubyValue, shared = true): void {
    (this.find(name) ?? this).own(name, value, shared);
  }
  own(name: string, value: RubyValue, shared = true): void {
    this.#values.set(name, value);
    if (shared) this.shared.add(name);
    else this.shared.delete(name);
  }
}
