/** Enumerable: methods that do not change a list; hashes (as lists of pairs) and ranges have them too. */
import {
  className,
  keyText,
  RubyHash,
  type RubyProc,
  RubySymbol,
  type RubyValue,
  same,
  truthy,
} from '../ruby-value.ts';
import { countAt, listAt, needBlock } from './arguments.ts';
import { callMethod } from './index.ts';
import type { MethodCall, Methods } from './method-call.ts';

export type List = RubyValue[];

export function unique(list: readonly RubyValue[], key: (value: RubyValue) => RubyValue = value => value): List {
  const seen = new Set<string>();
  return list.filter(value => {
    const id = keyText(key(value));
    return !seen.has(id) && seen.add(id);
  });
}

/** The test of any?, all?, count and their kin: a block, a pattern, or the value itself. */
function test(call: MethodCall): (value: RubyValue) => boolean {
  const [pattern] = call.args;
  if (pattern !== undefined) return value => call.ruby.accepts(pattern, value, call.place);
  return value => truthy(call.block ? call.ruby.yield(call.block, value) : value);
}

/** Stable, and compares in the order of the list, so that errors name the same two values as Ruby's. */
function mergeSort<T>(list: readonly T[], order: (a: T, b: T) => number): T[] {
  if (list.length < 2) return [...list];
  const middle = list.length >> 1;
  const left = mergeSort(list.slice(0, middle), order);
  const right = mergeSort(list.slice(middle), order);
  const merged: T[] = [];
  let at = 0;
  for (const value of left) {
    while (at < right.length && order(value, right[at] as T) > 0) merged.push(right[at++] as T);
    merged.push(value);
  }
  return [...merged, ...right.slice(at)];
}

function sorted(list: readonly RubyValue[], call: MethodCall): List {
  const order = (a: RubyValue, b: RubyValue): number => {
    if (!call.block) return call.ruby.ordered(a, b, call.place);
    const given = call.ruby.yield(call.block, a, b);
    return given === null
      ? call.ruby.failed(`comparison of ${className(a)} with ${className(b)} failed`, call.place)
      : Number(given);
  };
  return mergeSort(list, order);
}

function sortedBy(list: readonly RubyValue[], call: MethodCall, name: string): List {
  const block = needBlock(call, name);
  const keyed = list.map(value => [call.ruby.yield(block, value), value] as const);
  return mergeSort(keyed, (a, b) => call.ruby.ordered(a[0], b[0], call.place)).map(([, value]) => value);
}

/** The first of one, or a list of the first n. */
function some(ordered: List, call: MethodCall): RubyValue {
  return call.args.length > 0 ? ordered.slice(0, countAt(call, 0)) : (ordered[0] ?? null);
}

function injected(self: List, call: MethodCall): RubyValue {
  const args = [...call.args];
  const last = args.at(-1);
  const operator = !call.block && last instanceof RubySymbol ? last.name : undefined;
  if (operator) args.pop();
  let [memo] = args as [RubyValue | undefined];
  for (const value of self) {
    if (memo === undefined) memo = value;
    else
      memo = operator
        ? callMethod(call.ruby, memo, operator, [value], undefined, call.place)
        : call.ruby.yield(needBlock(call, 'inject'), memo, value);
  }
  return memo ?? null;
}

function sum(self: List, call: MethodCall): RubyValue {
  let total: RubyValue = call.args[0] ?? 0n;
  for (const value of self) {
    const part: RubyValue = call.block ? call.ruby.yield(call.block, value) : value;
    total = callMethod(call.ruby, total, '+', [part], undefined, call.place);
  }
  return total;
}

function slices(self: List, call: MethodCall): List {
  const size = countAt(call, 0);
  if (size < 1) return call.ruby.failed('invalid slice size', call.place);
  return Array.from({ length: Math.ceil(self.length / size) }, (_, at) => self.slice(at * size, at * size + size));
}

function grouped(self: List, call: MethodCall): RubyHash {
  const groups = new RubyHash();
  for (const value of self) {
    const key = call.ruby.yield(needBlock(call, 'group_by'), value);
    groups.set(key, [...((groups.get(key) as List | undefined) ?? []), value]);
  }
  return groups;
}

function toHash(self: List, call: MethodCall): RubyHash {
  return new RubyHash(
    self.map(item => {
      const pair = call.block ? call.ruby.yield(call.block, item) : item;
      if (!Array.isArray(pair) || pair.length !== 2)
        call.ruby.failed(`wrong element type ${className(pair)} (expected array)`, call.place);
      return pair as unknown as readonly [RubyValue, RubyValue];
    }),
  );
}

export function each(
  self: List,
  call: MethodCall,
  name: string,
  values: (value: RubyValue, at: number) => readonly RubyValue[],
): void {
  const block = needBlock(call, name);
  for (let index = 0; index < self.length; index++) {
    call.ruby.turn(call.place);
    call.ruby.yield(block, ...values(self[index] as RubyValue, index));
  }
}

function mapped(self: List, call: MethodCall, block: RubyProc, withIndex: boolean): List {
  const offset = withIndex ? countAt(call, 0, 0) : 0;
  return self.map((value, index) =>
    withIndex ? call.ruby.yield(block, value, BigInt(index + offset)) : call.ruby.yield(block, value),
  );
}

/** Methods that do not change the list. Hashes and ranges have them too, by way of their lists. */
export const enumerableMethods: Methods<List> = {
  to_a: self => self,
  entries: self => self,
  to_set: self => unique(self),
  each_with_index: (self, call) => {
    if (!call.block) return self.map((value, index) => [value, BigInt(index)]);
    each(self, call, 'each_with_index', (value, index) => [value, BigInt(index)]);
    return self;
  },
  each_entry: (self, call) => {
    each(self, call, 'each_entry', value => [value]);
    return self;
  },
  each_with_object: (self, call) => {
    each(self, call, 'each_with_object', value => [value, call.args[0] ?? null]);
    return call.args[0] ?? null;
  },
  reverse_each: (self, call) => {
    each([...self].reverse(), call, 'reverse_each', value => [value]);
    return self;
  },
  each_slice: (self, call) => {
    if (!call.block) return slices(self, call);
    each(slices(self, call), call, 'each_slice', value => [value]);
    return null;
  },
  each_cons: (self, call) => {
    const size = countAt(call, 0);
    const windows = self
      .slice(0, Math.max(0, self.length - size + 1))
      .map((_, index) => self.slice(index, index + size));
    if (!call.block) return windows;
    each(windows, call, 'each_cons', value => [value]);
    return null;
  },
  map: (self, call) =>
    call.block
      ? mapped(self, call, call.block, false)
      : call.ruby.unsupported('map without a block', call.place, 'use each_with_index.map'),
  collect: (self, call) => mapped(self, call, needBlock(call, 'collect'), false),
  flat_map: (self, call) => mapped(self, call, needBlock(call, 'flat_map'), false).flat() as List,
  collect_concat: (self, call) => mapped(self, call, needBlock(call, 'collect_concat'), false).flat() as List,
  filter_map: (self, call) => mapped(self, call, needBlock(call, 'filter_map'), false).filter(truthy),
  with_index: (self, call) => mapped(self, call, needBlock(call, 'with_index'), true),
  select: (self, call) => self.filter(value => truthy(call.ruby.yield(needBlock(call, 'select'), value))),
  filter: (self, call) => self.filter(value => truthy(call.ruby.yield(needBlock(call, 'filter'), value))),
  reject: (self, call) => self.filter(value => !truthy(call.ruby.yield(needBlock(call, 'reject'), value))),
  partition: (self, call) => {
    const kept = self.map(value => truthy(call.ruby.yield(needBlock(call, 'partition'), value)));
    return [self.filter((_, index) => kept[index]), self.filter((_, index) => !kept[index])];
  },
  find: (self, call) => self.find(value => truthy(call.ruby.yield(needBlock(call, 'find'), value))) ?? null,
  detect: (self, call) => self.find(value => truthy(call.ruby.yield(needBlock(call, 'detect'), value))) ?? null,
  find_index: (self, call) => {
    const [wanted] = call.args;
    const found = self.findIndex(value =>
      wanted !== undefined ? same(value, wanted) : truthy(call.ruby.yield(needBlock(call, 'find_index'), value)),
    );
    return found === -1 ? null : BigInt(found);
  },
  grep: (self, call) => {
    const kept = self.filter(value => call.ruby.accepts(call.args[0] ?? null, value, call.place));
    return call.block ? mapped(kept, call, call.block, false) : kept;
  },
  grep_v: (self, call) => self.filter(value => !call.ruby.accepts(call.args[0] ?? null, value, call.place)),
  inject: injected,
  reduce: injected,
  sum,
  'any?': (self, call) => self.some(test(call)),
  'all?': (self, call) => self.every(test(call)),
  'none?': (self, call) => !self.some(test(call)),
  'one?': (self, call) => self.filter(test(call)).length === 1,
  'include?': (self, call) => self.some(value => same(value, call.args[0] ?? null)),
  'member?': (self, call) => self.some(value => same(value, call.args[0] ?? null)),
  count: (self, call) => {
    const [wanted] = call.args;
    if (wanted !== undefined) return BigInt(self.filter(value => same(value, wanted)).length);
    return BigInt(call.block ? self.filter(test(call)).length : self.length);
  },
  first: some,
  take: (self, call) => self.slice(0, countAt(call, 0)),
  drop: (self, call) => self.slice(countAt(call, 0)),
  take_while: (self, call) => {
    const end = self.findIndex(value => !truthy(call.ruby.yield(needBlock(call, 'take_while'), value)));
    return end === -1 ? self : self.slice(0, end);
  },
  drop_while: (self, call) => {
    const start = self.findIndex(value => !truthy(call.ruby.yield(needBlock(call, 'drop_while'), value)));
    return start === -1 ? [] : self.slice(start);
  },
  min: (self, call) => some(sorted(self, call), call),
  max: (self, call) => some(sorted(self, call).reverse(), call),
  minmax: (self, call) => {
    const order = sorted(self, call);
    return [order[0] ?? null, order.at(-1) ?? null];
  },
  min_by: (self, call) => sortedBy(self, call, 'min_by')[0] ?? null,
  max_by: (self, call) => sortedBy(self, call, 'max_by').at(-1) ?? null,
  sort: sorted,
  sort_by: (self, call) => sortedBy(self, call, 'sort_by'),
  group_by: grouped,
  tally: self => {
    const counts = new RubyHash();
    for (const value of self) counts.set(value, ((counts.get(value) as bigint | undefined) ?? 0n) + 1n);
    return counts;
  },
  zip: (self, call) =>
    self.map((value, index) => [value, ...call.args.map((_, other) => listAt(call, other)[index] ?? null)]),
  uniq: (self, call) => unique(self, call.block ? value => call.ruby.yield(call.block as RubyProc, value) : undefined),
  to_h: toHash,
  lazy: (_self, call) => call.ruby.unsupported('lazy', call.place),
};
