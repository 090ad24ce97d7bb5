/** Values of the Ruby subset: their classes, how they print, and when two are the same. */
import type { Value } from '../../../model/value.ts';
import { printFloat } from '../../types/print-float.ts';
import { inspectString } from '../../types/ruby-inspect.ts';
import type { Locals } from './locals.ts';
import type { RubyBlock } from './ruby-ast.ts';

export class RubySymbol {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class RubyRegexp {
  readonly source: string;
  readonly flags: string;
  readonly js: RegExp;
  constructor(source: string, flags: string, js: RegExp) {
    this.source = source;
    this.flags = flags;
    this.js = js;
  }
}
export class RubyRange {
  readonly from: RubyValue;
  readonly to: RubyValue;
  readonly exclusive: boolean;
  constructor(from: RubyValue, to: RubyValue, exclusive: boolean) {
    this.from = from;
    this.to = to;
    this.exclusive = exclusive;
  }
}
/** A module or class by its name: String, File, JSON. */
export class RubyConstant {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
/** A block or lambda with the locals around it, or a method by its name (`&:upcase`). */
export class RubyProc {
  readonly block: RubyBlock;
  readonly locals: Locals;
  readonly lambda: boolean;
  constructor(block: RubyBlock, locals: Locals, lambda: boolean) {
    this.block = block;
    this.locals = locals;
    this.lambda = lambda;
  }
}
export class RubyMatch {
  readonly groups: readonly (string | null)[];
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly before: string;
  readonly after: string;
  constructor(match: RegExpMatchArray, text: string) {
    this.groups = [...match].map(group => group ?? null);
    this.names = match.groups ?? {};
    this.before = text.slice(0, match.index);
    this.after = text.slice((match.index ?? 0) + match[0].length);
  }
}
/** `scope`: variables and functions of the manifest. */
export class RubyScope {}
/** A value of Puppet without a counterpart in Ruby's core: Sensitive, a type, a timestamp. */
export class RubyOpaque {
  readonly value: Value;
  readonly text: string;
  constructor(value: Value, text: string) {
    this.value = value;
    this.text = text;
  }
}

export type RubyValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | RubyValue[]
  | RubyHash
  | RubySymbol
  | RubyRegexp
  | RubyRange
  | RubyConstant
  | RubyProc
  | RubyMatch
  | RubyScope
  | RubyOpaque;

/** A string that is equal for keys that Ruby holds equal (eql?). */
export function keyText(value: RubyValue): string {
  if (typeof value === 'string') return `s${value}`;
  if (value instanceof RubySymbol) return `:${value.name}`;
  if (Array.isArray(value)) return `a${JSON.stringify(value.map(keyText))}`;
  if (value instanceof RubyHash)
    return `h${JSON.stringify([...value.entries()].map(([k, v]) => [keyText(k), keyText(v)]).sort())}`;
  return `${typeof value}${inspect(value)}`;
}

export class RubyHash {
  readonly #entries = new Map<string, [RubyValue, RubyValue]>();
  /** What a missing key gives (`Hash.new(0)`). */
  readonly fallback: RubyValue;

  constructor(entries: Iterable<readonly [RubyValue, RubyValue]> = [], fallback: RubyValue = null) {
    this.fallback = fallback;
    for (const [key, value] of entries) this.set(key, value);
  }
  get size(): number {
    return this.#entries.size;
  }
  get(key: RubyValue): RubyValue | undefined {
    return this.#entries.get(keyText(key))?.[1];
  }
  has(key: RubyValue): boolean {
    return this.#entries.has(keyText(key));
  }
  set(key: RubyValue, value: RubyValue): void {
    const id = keyText(key);
    const present = this.#entries.get(id);
    if (present) present[1] = value;
    else this.#entries.set(id, [key, value]);
  }
  delete(key: RubyValue): void {
    this.#entries.delete(keyText(key));
  }
  entries(): [RubyValue, RubyValue][] {
    return [...this.#entries.values()].map(([key, value]) => [key, value]);
  }
}

/** nil and false are false, all else is true. */
export function truthy(value: RubyValue): boolean {
  return value !== null && value !== false;
}

function symbolText(name: string): string {
  return /^(?:@{0,2}[A-Za-z_]\w*[?!=]?|\[\]=?|[+\-*/<>]|<=>|===?)$/.test(name) ? name : inspectString(name);
}

/** Ruby's `inspect`. */
export function inspect(value: RubyValue): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return inspectString(value);
  if (typeof value === 'number') return printFloat(value);
  if (Array.isArray(value)) return `[${value.map(inspect).join(', ')}]`;
  if (value instanceof RubyHash)
    return `{${value
      .entries()
      .map(([k, v]) => `${inspect(k)}=>${inspect(v)}`)
      .join(', ')}}`;
  if (value instanceof RubySymbol) return `:${symbolText(value.name)}`;
  if (value instanceof RubyRegexp) return `/${value.source}/${value.flags}`;
  if (value instanceof RubyRange)
    return `${value.from === null ? '' : inspect(value.from)}${value.exclusive ? '...' : '..'}${value.to === null ? '' : inspect(value.to)}`;
  if (value instanceof RubyConstant) return value.name;
  if (value instanceof RubyOpaque) return value.text;
  if (typeof value === 'object') return `#<${className(value)}>`;
  return String(value);
}

/** Ruby's `to_s`. */
export function toText(value: RubyValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (value instanceof RubySymbol) return value.name;
  if (value instanceof RubyMatch) return value.groups[0] ?? '';
  if (value instanceof RubyRegexp) {
    const on = ['m', 'i', 'x'].filter(flag => value.flags.includes(flag)).join('');
    const off = ['m', 'i', 'x'].filter(flag => !value.flags.includes(flag)).join('');
    return `(?${on}${off ? `-${off}` : ''}:${value.source})`;
  }
  if (value instanceof RubyRange) return `${toText(value.from)}${value.exclusive ? '...' : '..'}${toText(value.to)}`;
  return inspect(value);
}

/** The name of a value's class. */
export function className(value: RubyValue): string {
  if (value === null) return 'NilClass';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return 'Float';
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass';
  if (Array.isArray(value)) return 'Array';
  if (value instanceof RubyHash) return 'Hash';
  if (value instanceof RubySymbol) return 'Symbol';
  if (value instanceof RubyRegexp) return 'Regexp';
  if (value instanceof RubyRange) return 'Range';
  if (value instanceof RubyProc) return 'Proc';
  if (value instanceof RubyMatch) return 'MatchData';
  if (value instanceof RubyConstant) return 'Class';
  return value instanceof RubyScope ? 'Puppet::Parser::Scope' : 'Object';
}

/** Ruby's `==`: numbers by value, the rest by content. */
export function same(left: RubyValue, right: RubyValue): boolean {
  const numeric = (value: RubyValue): value is bigint | number =>
    typeof value === 'bigint' || typeof value === 'number';
  // biome-ignore lint/suspicious/noDoubleEquals: 1 == 1.0 across bigint and number is what Ruby means
  if (numeric(left) && numeric(right)) return left == right;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, at) => same(item, right[at] as RubyValue));
  if (left instanceof RubyHash && right instanceof RubyHash) {
    return (
      left.size === right.size &&
      left.entries().every(([key, value]) => right.has(key) && same(value, right.get(key) as RubyValue))
    );
  }
  return left === right || (className(left) === className(right) && keyText(left) === keyText(right));
}
