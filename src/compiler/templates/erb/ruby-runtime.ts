/** What running a template rests on: values of the manifest, blocks, order, and the errors. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { Source, Span } from '../../../model/span.ts';
import type { Value } from '../../../model/value.ts';
import { nativeRegexp } from '../../types/compile-regexp.ts';
import type { TemplateContext } from '../template-context.ts';
import { TemplateMemory } from '../template-memory.ts';
import { fromPuppet } from './from-puppet.ts';
import { Locals } from './locals.ts';
import { callMethod } from './methods/index.ts';
import type { Param, Place, Ruby, RubyBlock } from './ruby-ast.ts';
import {
  className,
  inspect,
  type RubyHash,
  type RubyMatch,
  RubyProc,
  RubyRegexp,
  RubySymbol,
  type RubyValue,
  same,
  toText,
  truthy,
} from './ruby-value.ts';

/** `next` and `break` inside blocks and loops, `return` inside methods. */
export class Leave extends Error {
  readonly how: 'next' | 'break' | 'return';
  readonly value: RubyValue;
  constructor(how: 'next' | 'break' | 'return', value: RubyValue) {
    super(how);
    this.how = how;
    this.value = value;
  }
}

/** `break` in a block or loop ends the call it was given to, or the loop. */
export function breakable(work: () => RubyValue): RubyValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof Leave && error.how === 'break') return error.value;
    throw error;
  }
}

// A template that loops longer than this has lost its way.
const MOST_TURNS = 1_000_000;
const DEEPEST = 500;

export abstract class RubyRuntime {
  readonly source: Source;
  readonly context: TemplateContext;
  readonly output: string[] = [];
  /** Methods that the template has defined. */
  readonly methods = new Map<string, RubyBlock>();
  readonly memory: TemplateMemory;
  readonly kept: Map<string, RubyValue>;
  lastMatch: RubyMatch | null = null;
  readonly instances = new Map<string, RubyValue>();
  #turns = 0;
  #depth = 0;

  constructor(source: Source, context: TemplateContext) {
    this.source = source;
    this.context = context;
    this.memory = context.memory ?? new TemplateMemory();
    this.kept = (context.kept as Map<string, RubyValue> | undefined) ?? new Map();
  }

  span(place: Place): Span {
    return { source: this.source, start: place.start, end: place.end };
  }
  /** What Ruby itself would have refused. */
  failed(detail: string, place: Place, hint?: string): never {
    return fail(issues.erbFailed({ detail, hint }, this.span(place)));
  }
  /** What Ruby can do and we cannot. */
  unsupported(construct: string, place: Place, hint?: string): never {
    return fail(issues.erbUnsupported({ construct, hint }, this.span(place)));
  }
  turn(place: Place): void {
    if (++this.#turns > MOST_TURNS) this.failed('a loop without end', place);
  }
  /** Puppet's value in Ruby; the same list or hash each time. */
  imported(value: Value): RubyValue {
    const known = typeof value === 'object' && value !== null ? this.memory.imported.get(value) : undefined;
    if (known !== undefined) return known as RubyValue;
    const imported = fromPuppet(value, this.memory, opaque => this.context.text(opaque));
    if (typeof value === 'object' && value !== null) this.memory.imported.set(value, imported);
    return imported;
  }
  /** A list or hash that is about to be changed. Where it stands for one of the manifest, that is noted. */
  own<T extends RubyValue[] | RubyHash>(value: T): T {
    this.memory.change(value, this.source.path);
    return value;
  }

  /** `@name`: nil when the manifest has no such variable. */
  instance(name: string, path: readonly (string | bigint)[]): RubyValue {
    const assigned = this.instances.get(name) ?? this.kept.get(name);
    if (assigned !== undefined) return assigned;
    const value = this.context.variable(name, path);
    return value === undefined ? null : this.imported(value);
  }

  /** Runs a tree. */
  abstract run(node: Ruby, locals: Locals): RubyValue;

  /** Text of a value as `<%= %>` puts it out. */
  text(value: RubyValue, place: Place): string {
    if (value instanceof RubyProc) return this.unsupported('printing a block', place);
    return toText(value);
  }

  /** Errors: the expression is malformed, or uses what JavaScript's cannot express. */
  regexp(source: string, flags: string, place: Place): RubyRegexp {
    try {
      return new RubyRegexp(source, flags, nativeRegexp(source, flags.replace(/[^imx]/g, ''), 'd'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return this.unsupported(`the regular expression /${source}/ (${error.message})`, place);
    }
  }
  /** Gives names their values: lists are taken apart for patterns, missing ones are nil. */
  bind(params: readonly Param[], values: readonly RubyValue[], locals: Locals, own = true): void {
    const set = (name: string, value: RubyValue): void => (own ? locals.own(name, value) : locals.set(name, value));
    const rest = params.findIndex(param => param.splat);
    const behind = rest === -1 ? 0 : params.length - rest - 1;
    params.forEach((param, at) => {
      if (param.splat) {
        if (param.name) set(param.name, values.slice(at, Math.max(at, values.length - behind)) as RubyValue[]);
        return;
      }
      const value = values[rest !== -1 && at > rest ? Math.max(at - 1, values.length - (params.length - at)) : at];
      if (param.nested) this.bind(param.nested, Array.isArray(value) ? value : [value ?? null], locals, own);
      else if (param.name)
        set(param.name, value === undefined && param.fallback ? this.run(param.fallback, locals) : (value ?? null));
    });
  }

  /** Calls a block with values; a single list is spread over several parameters, as blocks do. */
  yield(block: RubyProc, ...values: readonly RubyValue[]): RubyValue {
    const { params, body } = block.block;
    const locals = new Locals(block.locals);
    const [only] = values;
    const spread = values.length === 1 && Array.isArray(only) && !block.lambda && params.length > 1;
    this.bind(params, spread ? (only as RubyValue[]) : values, locals);
    try {
      return this.run(body, locals);
    } catch (error) {
      if (error instanceof Leave && error.how === 'next') return error.value;
      throw error;
    }
  }

  /** Calls a method that the template has defined. Errors: too few or too many arguments. */
  invoke(name: string, method: RubyBlock, values: readonly RubyValue[], place: Place): RubyValue {
    const { params, body } = method;
    const required = params.filter(param => !param.splat && !param.fallback).length;
    const most = params.some(param => param.splat) ? Number.POSITIVE_INFINITY : params.length;
    if (values.length < required || values.length > most) {
      const expected =
        required === most ? `${required}` : Number.isFinite(most) ? `${required}..${most}` : `${required}+`;
      this.failed(`wrong number of arguments (given ${values.length}, expected ${expected}) for ${name}`, place);
    }
    if (++this.#depth > DEEPEST) this.failed('stack level too deep', place);
    const locals = new Locals();
    this.bind(params, values, locals);
    try {
      return this.run(body, locals);
    } catch (error) {
      if (error instanceof Leave && error.how === 'return') return error.value;
      throw error;
    } finally {
      this.#depth--;
    }
  }

  /** Does a pattern of `case` or `grep` accept the value? */
  accepts(pattern: RubyValue, value: RubyValue, place: Place): boolean {
    return truthy(callMethod(this, pattern, '===', [value], undefined, place));
  }

  /** Ruby's `<=>`; undefined when the two cannot be compared. */
  compare(left: RubyValue, right: RubyValue): number | undefined {
    const numeric = (value: RubyValue): value is bigint | number =>
      typeof value === 'bigint' || typeof value === 'number';
    if (numeric(left) && numeric(right)) return left < right ? -1 : left > right ? 1 : 0;
    if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
    if (left instanceof RubySymbol && right instanceof RubySymbol) return this.compare(left.name, right.name);
    if (Array.isArray(left) && Array.isArray(right)) {
      for (let at = 0; at < Math.min(left.length, right.length); at++) {
        const order = this.compare(left[at] as RubyValue, right[at] as RubyValue);
        if (order !== 0) return order;
      }
      return Math.sign(left.length - right.length);
    }
    return same(left, right) ? 0 : undefined;
  }
  /** As `compare`, for sorting. Errors: `comparison of … with … failed`. */
  ordered(left: RubyValue, right: RubyValue, place: Place): number {
    const order = this.compare(left, right);
    if (order !== undefined) return order;
    const named =
      right === null || typeof right === 'bigint' || typeof right === 'number' || typeof right === 'boolean'
        ? inspect(right)
        : className(right);
    return this.failed(`comparison of ${className(left)} with ${named} failed`, place);
  }
}
