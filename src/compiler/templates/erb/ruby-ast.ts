/** Syntax tree of the Ruby subset in templates. */

interface At {
  readonly start: number;
  readonly end: number;
}

/** A name, a nested pattern `(a, b)`, with what a block gives them. */
export interface Param {
  readonly name: string | undefined;
  readonly nested: readonly Param[] | undefined;
  readonly splat: boolean;
  readonly fallback: Ruby | undefined;
}
export interface RubyBlock {
  readonly params: readonly Param[];
  readonly body: Ruby;
}
export type Argument = { readonly kind: 'plain' | 'splat'; readonly value: Ruby };
export type HashEntry = { readonly key: Ruby; readonly value: Ruby } | { readonly splat: Ruby };
export type Target = Extract<Ruby, { kind: 'local' | 'instance' | 'global' }> | Call;

export interface Call extends At {
  readonly kind: 'call';
  /** undefined: a function of the template itself. */
  readonly receiver: Ruby | undefined;
  readonly name: string;
  readonly args: readonly Argument[];
  readonly block: RubyBlock | undefined;
  /** `&:name` or `&block`. */
  readonly pass: Ruby | undefined;
  readonly safe: boolean;
}

export type Ruby =
  | (At & { readonly kind: 'literal'; readonly value: null | boolean | bigint | number })
  | (At & { readonly kind: 'string' | 'symbol'; readonly parts: readonly (string | Ruby)[] })
  | (At & { readonly kind: 'regexp'; readonly parts: readonly (string | Ruby)[]; readonly flags: string })
  | (At & { readonly kind: 'array'; readonly items: readonly Argument[] })
  | (At & { readonly kind: 'hash'; readonly entries: readonly HashEntry[] })
  | (At & {
      readonly kind: 'range';
      readonly from: Ruby | undefined;
      readonly to: Ruby | undefined;
      readonly exclusive: boolean;
    })
  | (At & { readonly kind: 'local' | 'instance' | 'global'; readonly name: string })
  | (At & { readonly kind: 'constant'; readonly name: string })
  | Call
  | (At & { readonly kind: 'lambda'; readonly block: RubyBlock })
  | (At & {
      readonly kind: 'assign';
      readonly target: Target;
      readonly operator: string | undefined;
      readonly value: Ruby;
    })
  | (At & { readonly kind: 'destructure'; readonly params: readonly Param[]; readonly value: Ruby })
  | (At & { readonly kind: 'and' | 'or'; readonly left: Ruby; readonly right: Ruby })
  | (At & { readonly kind: 'not'; readonly value: Ruby })
  | (At & { readonly kind: 'if'; readonly test: Ruby; readonly consequent: Ruby; readonly else: Ruby | undefined })
  | (At & {
      readonly kind: 'case';
      readonly subject: Ruby | undefined;
      readonly whens: readonly { readonly tests: readonly Argument[]; readonly consequent: Ruby }[];
      readonly else: Ruby | undefined;
    })
  | (At & { readonly kind: 'while'; readonly test: Ruby; readonly until: boolean; readonly body: Ruby })
  | (At & { readonly kind: 'for'; readonly params: readonly Param[]; readonly list: Ruby; readonly body: Ruby })
  | (At & { readonly kind: 'body'; readonly statements: readonly Ruby[] })
  | (At & { readonly kind: 'next' | 'break' | 'return'; readonly value: Ruby | undefined })
  | (At & { readonly kind: 'method'; readonly name: string; readonly method: RubyBlock })
  | (At & { readonly kind: 'rescue'; readonly value: Ruby; readonly fallback: Ruby })
  | (At & { readonly kind: 'defined'; readonly value: Ruby })
  | (At & { readonly kind: 'text'; readonly text: string })
  | (At & { readonly kind: 'output'; readonly value: Ruby });

/** A node, for messages. */
export type Place = Pick<Ruby, 'start' | 'end'>;
