/** Arguments of methods as the kinds they must have; the errors are Ruby's. */
import { className, inspect, RubyHash, type RubyProc, RubySymbol, type RubyValue } from '../ruby-value.ts';
import type { MethodCall } from './method-call.ts';

/** The block. Errors: none was given. */
export function needBlock(call: MethodCall, name: string): RubyProc {
  if (call.block) return call.block;
  return call.ruby.unsupported(`${name} without a block`, call.place);
}

/** Argument `at` as a string. */
export function stringAt(call: MethodCall, at: number): string {
  const value = call.args[at] ?? null;
  return typeof value === 'string' ? value : conversion(call, value, 'String');
}

/** Argument `at` as a number to count with; `fallback` when it is not given. */
export function countAt(call: MethodCall, at: number, fallback?: number): number {
  const value = call.args[at];
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Math.trunc(value);
  return conversion(call, value ?? null, 'Integer');
}

/** Argument `at` as a list; a hash is none, as in Ruby. */
export function listAt(call: MethodCall, at: number): RubyValue[] {
  const value = call.args[at] ?? null;
  return Array.isArray(value) ? value : conversion(call, value, 'Array');
}

/** Argument `at` as a hash. */
export function hashAt(call: MethodCall, at: number): RubyHash {
  const value = call.args[at] ?? null;
  return value instanceof RubyHash ? value : conversion(call, value, 'Hash');
}

/** A name given as a string or symbol. */
export function nameAt(call: MethodCall, at: number): string {
  const value = call.args[at];
  return value instanceof RubySymbol ? value.name : stringAt(call, at);
}

function conversion(call: MethodCall, value: RubyValue, wanted: string): never {
  const name = typeof value === 'boolean' ? String(value) : className(value);
  const given =
    value === null
      ? wanted === 'Integer'
        ? 'from nil to integer'
        : `of nil into ${wanted}`
      : `of ${name} into ${wanted}`;
  return call.ruby.failed(
    `no implicit conversion ${given}`,
    call.place,
    value === null ? undefined : `the value is ${inspect(value).slice(0, 60)}`,
  );
}
