/** Array; what does not change it is in enumerable-methods.ts. */
import { inspect, keyText, RubyRange, type RubyValue, same, toText } from '../ruby-value.ts';
import { countAt, listAt } from './arguments.ts';
import { bounds } from './bounds.ts';
import { each, enumerableMethods, type List, unique } from './enumerable-methods.ts';
import { callMethod } from './index.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { shellwords } from './shellwords.ts';

function flattened(list: readonly RubyValue[], depth: number): List {
  return list.flatMap(value => (Array.isArray(value) && depth !== 0 ? flattened(value, depth - 1) : [value]));
}

function joined(list: readonly RubyValue[], separator: string): string {
  return list.map(value => (Array.isArray(value) ? joined(value, separator) : toText(value))).join(separator);
}

function at(self: List, call: MethodCall): RubyValue {
  const [index] = call.args;
  if (index instanceof RubyRange || call.args.length === 2) {
    const found = bounds(index instanceof RubyRange ? index : undefined, call, self.length);
    return found ? self.slice(...found) : null;
  }
  if (typeof index === 'string') return call.ruby.failed('no implicit conversion of String into Integer', call.place);
  return self.at(countAt(call, 0)) ?? null;
}

function combinations(list: readonly RubyValue[], size: number): List[] {
  if (size === 0) return [[]];
  return list.flatMap((value, index) => combinations(list.slice(index + 1), size - 1).map(rest => [value, ...rest]));
}

const CHANGING: Readonly<Record<string, string>> = {
  'map!': 'map',
  'collect!': 'collect',
  'select!': 'select',
  'filter!': 'filter',
  keep_if: 'select',
  'reject!': 'reject',
  delete_if: 'reject',
  'sort!': 'sort',
  'sort_by!': 'sort_by',
  'uniq!': 'uniq',
  'reverse!': 'reverse',
  'compact!': 'compact',
  'flatten!': 'flatten',
  'rotate!': 'rotate',
};
/** These give nil when they change nothing. */
const NIL_IF_SAME = new Set(['select!', 'filter!', 'reject!', 'uniq!', 'compact!', 'flatten!']);

function changing(name: string, pure: string): (self: List, call: MethodCall) => RubyValue {
  return (self, call) => {
    const list = call.ruby.own(self);
    const result = callMethod(call.ruby, [...list], pure, call.args, call.block, call.place) as List;
    const unchanged = result.length === list.length;
    list.splice(0, list.length, ...result);
    return unchanged && NIL_IF_SAME.has(name) ? null : list;
  };
}

export const listMethods: Methods<List> = {
  ...Object.fromEntries(Object.entries(CHANGING).map(([name, pure]) => [name, changing(name, pure)])),
  '[]': at,
  slice: at,
  at,
  '[]=': (self, call) => {
    const index = countAt(call, 0);
    const list = call.ruby.own(self);
    while (list.length < index) list.push(null);
    list[index < 0 ? index + list.length : index] = call.args[1] ?? null;
    return call.args[1] ?? null;
  },
  dig: (self, call) => {
    const [first, ...rest] = call.args;
    const found = at(self, { ...call, args: [first ?? null] });
    return rest.length === 0 || found === null
      ? found
      : callMethod(call.ruby, found, 'dig', rest, undefined, call.place);
  },
  fetch: (self, call) => {
    const found = self.at(countAt(call, 0));
    if (found !== undefined) return found;
    if (call.block) return call.ruby.yield(call.block, call.args[0] ?? null);
    if (call.args.length > 1) return call.args[1] ?? null;
    return call.ruby.failed(
      `index ${countAt(call, 0)} outside of array bounds: ${-self.length}...${self.length}`,
      call.place,
    );
  },
  values_at: (self, call) => call.args.map((_, index) => self.at(countAt(call, index)) ?? null),
  each: (self, call) => {
    each(self, call, 'each', value => [value]);
    return self;
  },
  each_index: (self, call) => {
    each(self, call, 'each_index', (_, index) => [BigInt(index)]);
    return self;
  },
  index: enumerableMethods.find_index as (self: List, call: MethodCall) => RubyValue,
  length: self => BigInt(self.length),
  size: self => BigInt(self.length),
  'empty?': self => self.length === 0,
  last: (self, call) =>
    call.args.length > 0 ? self.slice(Math.max(0, self.length - countAt(call, 0))) : (self.at(-1) ?? null),
  join: (self, call) => joined(self, call.args[0] === undefined || call.args[0] === null ? '' : toText(call.args[0])),
  reverse: self => [...self].reverse(),
  rotate: (self, call) => {
    const by = self.length === 0 ? 0 : ((countAt(call, 0, 1) % self.length) + self.length) % self.length;
    return [...self.slice(by), ...self.slice(0, by)];
  },
  compact: self => self.filter(value => value !== null),
  flatten: (self, call) => flattened(self, countAt(call, 0, -1)),
  shelljoin: (self, call) => shellwords.join({ ...call, args: [self] }),
  transpose: self =>
    ((self[0] as List | undefined) ?? []).map((_, column) => self.map(row => (row as List)[column] ?? null)),
  product: (self, call) => self.flatMap(value => listAt(call, 0).map((other): RubyValue => [value, other])),
  combination: (self, call) => combinations(self, countAt(call, 0)),
  assoc: (self, call) => self.find(pair => Array.isArray(pair) && same(pair[0] ?? null, call.args[0] ?? null)) ?? null,
  '+': (self, call) => [...self, ...listAt(call, 0)],
  '-': (self, call) => {
    const gone = new Set(listAt(call, 0).map(keyText));
    return self.filter(value => !gone.has(keyText(value)));
  },
  difference: (self, call) => {
    const gone = new Set(listAt(call, 0).map(keyText));
    return self.filter(value => !gone.has(keyText(value)));
  },
  '&': (self, call) => {
    const kept = new Set(listAt(call, 0).map(keyText));
    return unique(self).filter(value => kept.has(keyText(value)));
  },
  '|': (self, call) => unique([...self, ...listAt(call, 0)]),
  union: (self, call) => unique([...self, ...call.args.flatMap((_, index) => listAt(call, index))]),
  '*': (self, call) =>
    typeof call.args[0] === 'string'
      ? joined(self, call.args[0])
      : (Array.from({ length: countAt(call, 0) }, () => self).flat() as List),
  '<<': (self, call) => {
    call.ruby.own(self).push(call.args[0] ?? null);
    return self;
  },
  push: (self, call) => {
    call.ruby.own(self).push(...call.args);
    return self;
  },
  append: (self, call) => {
    call.ruby.own(self).push(...call.args);
    return self;
  },
  concat: (self, call) => {
    call.ruby.own(self).push(...call.args.flatMap((_, index) => listAt(call, index)));
    return self;
  },
  unshift: (self, call) => {
    call.ruby.own(self).unshift(...call.args);
    return self;
  },
  insert: (self, call) => {
    call.ruby.own(self).splice(countAt(call, 0), 0, ...call.args.slice(1));
    return self;
  },
  pop: (self, call) => call.ruby.own(self).pop() ?? null,
  shift: (self, call) => call.ruby.own(self).shift() ?? null,
  delete: (self, call) => {
    const list = call.ruby.own(self);
    const kept = list.filter(value => !same(value, call.args[0] ?? null));
    const found = kept.length < list.length;
    list.splice(0, list.length, ...kept);
    return found ? (call.args[0] ?? null) : null;
  },
  delete_at: (self, call) => call.ruby.own(self).splice(countAt(call, 0), 1)[0] ?? null,
  clear: (self, call) => {
    call.ruby.own(self).length = 0;
    return self;
  },
  to_ary: self => self,
  to_s: self => inspect(self),
  pack: (_self, call) => call.ruby.unsupported('pack', call.place),
  shuffle: (_self, call) =>
    call.ruby.unsupported('shuffle, which has another result every time', call.place, 'use fqdn_rand in the manifest'),
  sample: (_self, call) =>
    call.ruby.unsupported('sample, which has another result every time', call.place, 'use fqdn_rand in the manifest'),
};
