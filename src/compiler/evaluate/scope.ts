/** Where a name means something: one scope per class, define and node, the top scope above them, frames inside them. */
import type { Value } from '../../model/value.ts';
import type { Compilation } from './compilation.ts';
import type { Parameter, Resource, Source } from './resource.ts';
import type { DefaultBeingRead } from './unset-parameter.ts';

/** Stands where a value would be, had the statement that assigns it not failed. */
export const POISON: unique symbol = Symbol('poison');
export type Slot = Value | typeof POISON;

/** What lies on top of a scope while a block runs: local variables of a lambda, or what a match captured. */
export type Frame =
  | { readonly kind: 'local'; readonly variables: Map<string, Slot>; readonly below: Frame | undefined }
  | { readonly kind: 'match'; readonly groups: readonly (string | undefined)[]; readonly below: Frame | undefined }
  | {
      readonly kind: 'parameters';
      /** undefined: not evaluated yet. */
      readonly variables: Map<string, Slot | undefined>;
      readonly callee: (name: string) => DefaultBeingRead;
      readonly below: Frame | undefined;
    };

export interface ScopeInit {
  readonly compilation: Compilation;
  readonly parent: Scope | undefined;
  readonly source: Source;
  readonly resource: Resource | undefined;
  /** The scope of the class it inherits from. */
  readonly inherited?: Scope | undefined;
  readonly kind: 'top' | 'node' | 'class' | 'define' | 'function';
}

export class Scope {
  readonly compilation: Compilation;
  readonly parent: Scope | undefined;
  readonly inherited: Scope | undefined;
  readonly source: Source;
  readonly kind: ScopeInit['kind'];
  resource: Resource | undefined;
  readonly variables = new Map<string, Slot>();
  /** Resource defaults by capitalised type. */
  readonly defaults = new Map<string, Map<string, Parameter>>();
  /** Variables that ERB templates rendered in it have set for each other. */
  readonly kept = new Map<string, unknown>();
  frame: Frame | undefined = undefined;
  /** Text of the template being rendered in it. */
  output: Value[] | undefined = undefined;

  constructor(init: ScopeInit) {
    this.compilation = init.compilation;
    this.parent = init.parent;
    this.inherited = init.inherited;
    this.source = init.source;
    this.resource = init.resource;
    this.kind = init.kind;
  }

  /** Runs `body` and drops every frame it has laid on. */
  guarded<T>(body: () => T): T {
    const { frame } = this;
    try {
      return body();
    } finally {
      this.frame = frame;
    }
  }
  /** Lays local variables on top. */
  pushLocal(variables: ReadonlyMap<string, Slot>): void {
    this.frame = { kind: 'local', variables: new Map(variables), below: this.frame };
  }
  /** Lays what a match captured on top. */
  pushMatch(groups: readonly (string | undefined)[]): void {
    this.frame = { kind: 'match', groups, below: this.frame };
  }
  /** The top or node scope around it: where names are looked for when it has none. */
  get enclosing(): Scope | undefined {
    let scope = this.parent;
    while (scope && scope.kind !== 'top' && scope.kind !== 'node') scope = scope.parent;
    return scope;
  }
  /** The map that an assignment writes to. */
  get assignable(): Map<string, Slot | undefined> {
    for (let frame = this.frame; frame; frame = frame.below) if (frame.kind !== 'match') return frame.variables;
    return this.variables;
  }
  /** Resource defaults in effect for a type, the innermost winning. Spec: dynamic scope. */
  defaultsFor(type: string): ReadonlyMap<string, Parameter> {
    const outer = this.parent?.defaultsFor(type);
    const own = this.defaults.get(type);
    if (!own) return outer ?? new Map();
    return outer ? new Map([...outer, ...own]) : own;
  }
}
