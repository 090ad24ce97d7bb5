/** The helpers of Handlebars templates besides if, unless, each and with. */
import { isHash, isList, type Value } from '../../../model/value.ts';
import type { TemplateContext } from '../template-context.ts';
import { entriesOf, toTemplate, toValue } from './template-value.ts';

type Options = {
  fn?: (context: unknown, options?: { data?: unknown; blockParams?: unknown[] }) => string;
  inverse?: (context: unknown) => string;
  hash: Record<string, unknown>;
  data: Record<string, unknown>;
};
export type Helper = (this: unknown, ...args: unknown[]) => unknown;

/** A mistake in the use of a helper. */
export class HelperError extends Error {}

function ordinary(helper: (values: readonly unknown[], hash: Record<string, unknown>) => unknown): Helper {
  return (...args) => helper(args.slice(0, -1), (args.at(-1) as Options).hash);
}

/** As in Handlebars' own conditions: false, null, '', 0 and empty lists are false. */
function truthy(value: unknown): boolean {
  const plain = toValue(value);
  if (isList(plain)) return plain.length > 0;
  return plain !== null && plain !== false && plain !== '' && plain !== 0n && plain !== 0;
}

function equal(left: unknown, right: unknown): boolean {
  const [a, b] = [toValue(left), toValue(right)];
  // biome-ignore lint/suspicious/noDoubleEquals: an Integer equals a Float of the same size
  if (isNumber(a) && isNumber(b)) return a == b;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => equal(item, b[at]));
  if (isHash(a) && isHash(b))
    return a.size === b.size && [...a.entries()].every(([k, v]) => b.has(k) && equal(v, b.get(k)));
  return a === b;
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function ordered(name: string, test: (a: bigint | number, b: bigint | number) => boolean): Helper {
  return ordinary(([left, right]) => {
    const [a, b] = [toValue(left), toValue(right)];
    if (!isNumber(a) || !isNumber(b)) throw new HelperError(`${name} compares numbers`);
    return test(a, b);
  });
}

function indented(text: string, by: unknown): string {
  const prefix = typeof by === 'string' ? by : ' '.repeat(Number(by ?? 2));
  return text.replace(/^(?=.)/gm, prefix);
}

/** `each` in the order of the hash, with @key, @index, @first and @last and block parameters. */
function each(context: TemplateContext): Helper {
  return function (this: unknown, ...args) {
    const options = args.at(-1) as Options;
    const [given] = args;
    const pairs =
      entriesOf(given, value => context.text(value)) ??
      (Array.isArray(given) ? given.map((item, at) => [at, item] as const) : undefined);
    if (!pairs) {
      if (given === null || given === undefined || given === '') return options.inverse?.(this) ?? '';
      throw new HelperError('each needs a list or a hash');
    }
    if (pairs.length === 0) return options.inverse?.(this) ?? '';
    return pairs
      .map(([key, item], index) => {
        const data = Object.assign(Object.create(options.data) as object, {
          key,
          index,
          first: index === 0,
          last: index === pairs.length - 1,
        });
        return options.fn?.(item, { data, blockParams: [item, key] }) ?? '';
      })
      .join('');
  };
}

/** The context with the names of a partial's `key=value` laid over it. */
function scoped(base: unknown, own: Record<string, unknown>): unknown {
  const below = typeof base === 'object' && base !== null ? base : {};
  return new Proxy(below, {
    get: (target, name) =>
      typeof name === 'string' && Object.hasOwn(own, name) ? own[name] : Reflect.get(target, name),
    has: (target, name) => (typeof name === 'string' && Object.hasOwn(own, name)) || Reflect.has(target, name),
    getOwnPropertyDescriptor: (target, name) =>
      typeof name === 'string' && Object.hasOwn(own, name)
        ? { value: own[name], configurable: true, enumerable: true, writable: false }
        : Reflect.getOwnPropertyDescriptor(target, name),
  });
}

/** All helpers for one rendering. `yaml`, `json` and `shellquote` are the language's functions. */
export function helpers(context: TemplateContext): Record<string, Helper> {
  const text = (value: unknown): string => context.text(toValue(value));
  return {
    each: each(context),
    scoped: (...args) => {
      const options = args.at(-1) as Options;
      return options.fn?.(scoped(args[0], options.hash)) ?? '';
    },
    eq: ordinary(([a, b]) => equal(a, b)),
    ne: ordinary(([a, b]) => !equal(a, b)),
    lt: ordered('lt', (a, b) => a < b),
    gt: ordered('gt', (a, b) => a > b),
    and: ordinary(values => values.every(truthy)),
    or: ordinary(values => values.some(truthy)),
    not: ordinary(([value]) => !truthy(value)),
    join: ordinary(([list, separator]) => {
      const value = toValue(list);
      if (!isList(value)) throw new HelperError('join needs a list');
      return value
        .map(item => (item === null ? '' : context.text(item)))
        .join(separator === undefined ? ', ' : String(separator));
    }),
    lookup: ordinary(([from, key]) => {
      const value = toValue(key);
      if (from === null || from === undefined) return undefined;
      if (Array.isArray(from)) return from[Number(value)];
      return Object.hasOwn(from, String(value)) ? (from as Record<string, unknown>)[String(value)] : undefined;
    }),
    default: ordinary(([value, fallback]) =>
      value === null || value === undefined || value === '' ? fallback : value,
    ),
    optional: ordinary(([from, ...path]) => {
      let value: unknown = from;
      for (const part of path)
        value =
          typeof value === 'object' && value !== null && Object.hasOwn(value, String(part))
            ? (value as Record<string, unknown>)[String(part)]
            : undefined;
      return value;
    }),
    indent: function (this: unknown, ...args) {
      const options = args.at(-1) as Options;
      if (options.fn) return indented(options.fn(this), args.length > 1 ? args[0] : undefined);
      return indented(text(args[0]), args.length > 2 ? args[1] : undefined);
    },
    json: ordinary(([value], hash) =>
      context.call(hash.pretty === true ? 'stdlib::to_json_pretty' : 'stdlib::to_json', [toValue(value)]),
    ),
    yaml: ordinary(([value]) => String(context.call('stdlib::to_yaml', [toValue(value)])).replace(/^---\s*\n/, '')),
    shellquote: ordinary(values => context.call('shellquote', values.map(toValue))),
    call: ordinary(([name, ...values]) =>
      toTemplate(context.call(String(name), values.map(toValue)), value => context.text(value)),
    ),
  };
}
