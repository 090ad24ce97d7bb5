/** Hash. What is not here comes from Enumerable, with a hash as its list of pairs. */
import { inspect, RubyHash, type RubyValue, same, truthy } from '../ruby-value.ts';
import { hashAt, needBlock } from './arguments.ts';
import { callMethod } from './index.ts';
import type { MethodCall, Methods } from './method-call.ts';

function fetched(self: RubyHash, call: MethodCall): RubyValue {
  const key = call.args[0] ?? null;
  const found = self.get(key);
  if (found !== undefined) return found;
  if (call.block) return call.ruby.yield(call.block, key);
  if (call.args.length > 1) return call.args[1] ?? null;
  return call.ruby.failed(`key not found: ${inspect(key)}`, call.place);
}

function kept(self: RubyHash, call: MethodCall, name: string, wanted: boolean): RubyHash {
  const block = needBlock(call, name);
  return new RubyHash(
    self.entries().filter(([key, value]) => truthy(call.ruby.yield(block, key, value)) === wanted),
    self.fallback,
  );
}

function merged(self: RubyHash, call: MethodCall): RubyHash {
  const result = new RubyHash(self.entries(), self.fallback);
  call.args.forEach((_, index) => {
    for (const [key, value] of hashAt(call, index).entries()) {
      const present = result.get(key);
      result.set(key, call.block && present !== undefined ? call.ruby.yield(call.block, key, present, value) : value);
    }
  });
  return result;
}

function replace(self: RubyHash, other: RubyHash, call: MethodCall): RubyHash {
  const hash = call.ruby.own(self);
  for (const [key] of hash.entries()) hash.delete(key);
  for (const [key, value] of other.entries()) hash.set(key, value);
  return hash;
}

function without(self: RubyHash, gone: readonly RubyValue[]): RubyHash {
  const result = new RubyHash(self.entries(), self.fallback);
  for (const key of gone) result.delete(key);
  return result;
}

function each(
  self: RubyHash,
  call: MethodCall,
  name: string,
  values: (key: RubyValue, value: RubyValue) => readonly RubyValue[],
): RubyHash {
  const block = needBlock(call, name);
  for (const [key, value] of self.entries()) {
    call.ruby.turn(call.place);
    call.ruby.yield(block, ...values(key, value));
  }
  return self;
}

const has = (self: RubyHash, call: MethodCall): boolean => self.has(call.args[0] ?? null);
const hasValue = (self: RubyHash, call: MethodCall): boolean =>
  self.entries().some(([, value]) => same(value, call.args[0] ?? null));
const store = (self: RubyHash, call: MethodCall): RubyValue => {
  call.ruby.own(self).set(call.args[0] ?? null, call.args[1] ?? null);
  return call.args[1] ?? null;
};

export const hashMethods: Methods<RubyHash> = {
  '[]': (self, call) => self.get(call.args[0] ?? null) ?? self.fallback,
  '[]=': store,
  store,
  fetch: fetched,
  dig: (self, call) => {
    const [key, ...rest] = call.args;
    const found = self.get(key ?? null) ?? null;
    return rest.length === 0 || found === null
      ? found
      : callMethod(call.ruby, found, 'dig', rest, undefined, call.place);
  },
  'key?': has,
  'has_key?': has,
  'include?': has,
  'member?': has,
  'value?': hasValue,
  'has_value?': hasValue,
  key: (self, call) => self.entries().find(([, value]) => same(value, call.args[0] ?? null))?.[0] ?? null,
  keys: self => self.entries().map(([key]) => key),
  values: self => self.entries().map(([, value]) => value),
  values_at: (self, call) => call.args.map(key => self.get(key) ?? self.fallback),
  fetch_values: (self, call) => call.args.map(key => fetched(self, { ...call, args: [key] })),
  length: self => BigInt(self.size),
  size: self => BigInt(self.size),
  'empty?': self => self.size === 0,
  // one pair for one parameter, key and value for two
  each: (self, call) => each(self, call, 'each', (key, value) => [[key, value]]),
  each_pair: (self, call) => each(self, call, 'each_pair', (key, value) => [[key, value]]),
  each_key: (self, call) => each(self, call, 'each_key', key => [key]),
  each_value: (self, call) => each(self, call, 'each_value', (_, value) => [value]),
  select: (self, call) => kept(self, call, 'select', true),
  filter: (self, call) => kept(self, call, 'filter', true),
  reject: (self, call) => kept(self, call, 'reject', false),
  delete_if: (self, call) => replace(self, kept(self, call, 'delete_if', false), call),
  keep_if: (self, call) => replace(self, kept(self, call, 'keep_if', true), call),
  'select!': (self, call) => replace(self, kept(self, call, 'select!', true), call),
  'reject!': (self, call) => replace(self, kept(self, call, 'reject!', false), call),
  'any?': (self, call) =>
    call.block
      ? self.entries().some(([k, v]) => truthy(call.ruby.yield(needBlock(call, 'any?'), k, v)))
      : self.size > 0,
  'all?': (self, call) => self.entries().every(([k, v]) => truthy(call.ruby.yield(needBlock(call, 'all?'), k, v))),
  count: (self, call) => BigInt(call.block ? kept(self, call, 'count', true).size : self.size),
  partition: (self, call) => [
    kept(self, call, 'partition', true).entries(),
    kept(self, call, 'partition', false).entries(),
  ],
  find: (self, call) => self.entries().find(([k, v]) => truthy(call.ruby.yield(needBlock(call, 'find'), k, v))) ?? null,
  detect: (self, call) =>
    self.entries().find(([k, v]) => truthy(call.ruby.yield(needBlock(call, 'detect'), k, v))) ?? null,
  map: (self, call) => self.entries().map(([k, v]) => call.ruby.yield(needBlock(call, 'map'), [k, v])),
  collect: (self, call) => self.entries().map(([k, v]) => call.ruby.yield(needBlock(call, 'collect'), [k, v])),
  merge: merged,
  'merge!': (self, call) => replace(self, merged(self, call), call),
  update: (self, call) => replace(self, merged(self, call), call),
  invert: self => new RubyHash(self.entries().map(([key, value]) => [value, key] as const)),
  compact: self => new RubyHash(self.entries().filter(([, value]) => value !== null)),
  slice: (self, call) =>
    new RubyHash(call.args.filter(key => self.has(key)).map(key => [key, self.get(key) ?? null] as const)),
  except: (self, call) => without(self, call.args),
  transform_values: (self, call) =>
    new RubyHash(self.entries().map(([k, v]) => [k, call.ruby.yield(needBlock(call, 'transform_values'), v)] as const)),
  transform_keys: (self, call) =>
    new RubyHash(self.entries().map(([k, v]) => [call.ruby.yield(needBlock(call, 'transform_keys'), k), v] as const)),
  delete: (self, call) => {
    const found = self.get(call.args[0] ?? null) ?? null;
    call.ruby.own(self).delete(call.args[0] ?? null);
    return found;
  },
  clear: (self, call) => replace(self, new RubyHash(), call),
  to_h: (self, call) =>
    call.block ? (callMethod(call.ruby, self.entries(), 'to_h', [], call.block, call.place) as RubyHash) : self,
  flatten: self => self.entries().flat() as RubyValue[],
  to_hash: self => self,
  to_s: self => inspect(self),
  default: self => self.fallback,
};
