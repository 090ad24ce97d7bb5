/** Puppet's values as Handlebars sees them, and back. */
import { isHash, isList, PuppetHash, type Value } from '../../../model/value.ts';
import { printFloat } from '../../types/print-float.ts';

/** What stands for a list, hash or other value in a template, with the value it stands for. */
const originals = new WeakMap<object, Value>();

/** Printing a list or hash is a mistake of the template; Handlebars would print `[object Object]`. */
export class Unprintable extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`${what} cannot be printed`);
    this.what = what;
  }
}

/** A name that is neither a parameter nor a variable, or a key that a hash does not have. */
export class Missing extends Error {
  readonly variable: string;
  constructor(variable: string) {
    super(variable);
    this.variable = variable;
  }
}

function guarded<T extends object>(object: T, value: Value, print: () => string): T {
  originals.set(object, value);
  Object.defineProperty(object, 'toString', { value: print, enumerable: false });
  return object;
}

/**
 * The value for a template. Hashes have no prototype; other values (Sensitive, types) print as `text` says.
 * undef is null, an Integer stays exact.
 */
export function toTemplate(value: Value, text: (value: Value) => string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint')
    return value;
  if (typeof value === 'number') return guarded({}, value, () => printFloat(value));
  const refuse = (what: string) => (): never => {
    throw new Unprintable(what);
  };
  if (isList(value))
    return guarded(
      value.map(item => toTemplate(item, text)),
      value,
      refuse('a list'),
    );
  if (isHash(value)) {
    const object = Object.create(null) as Record<string, unknown>;
    for (const [key, item] of value.entries()) object[text(key)] = toTemplate(item, text);
    guarded(object, value, refuse('a hash'));
    // the library asks with `in` only before it fails for a missing key, in words about JavaScript's objects
    const proxy = new Proxy(object, {
      has: (target, name) => {
        if (typeof name === 'string' && !Object.hasOwn(target, name)) throw new Missing(name);
        return Object.hasOwn(target, name);
      },
    });
    originals.set(proxy, value);
    return proxy;
  }
  return guarded({}, value, () => text(value));
}

/** Keys and values of a hash in Puppet's order (JavaScript would put numeric keys first); undefined for anything else. */
export function entriesOf(
  given: unknown,
  text: (value: Value) => string,
): readonly (readonly [string, unknown])[] | undefined {
  const value = typeof given === 'object' && given !== null ? originals.get(given) : undefined;
  if (value === undefined || !isHash(value)) return undefined;
  return [...value.keys()].map(key => [text(key), (given as Record<string, unknown>)[text(key)]] as const);
}

/** The Puppet value of something in a template; numbers written in the template are Integers where they are whole. */
export function toValue(given: unknown): Value {
  if (given === undefined || given === null) return null;
  if (typeof given === 'number') return Number.isInteger(given) ? BigInt(given) : given;
  if (typeof given !== 'object') return given as Value;
  const original = originals.get(given);
  if (original !== undefined) return original;
  if (Array.isArray(given)) return given.map(toValue);
  return PuppetHash.from(Object.entries(given).map(([key, value]) => [key, toValue(value)] as const));
}
