/** Methods that every value has. */
import {
  className,
  inspect,
  RubyConstant,
  RubyHash,
  RubyOpaque,
  RubyProc,
  type RubySymbol,
  type RubyValue,
  same,
} from '../ruby-value.ts';
import { nameAt, needBlock } from './arguments.ts';
import { callMethod, knows } from './index.ts';
import { toJson } from './json.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { toPuppet } from './to-puppet.ts';

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Integer: ['Numeric', 'Comparable', 'Fixnum'],
  Float: ['Numeric', 'Comparable'],
  String: ['Comparable'],
  Array: ['Enumerable'],
  Hash: ['Enumerable'],
  Range: ['Enumerable'],
};

/** Is a value an instance of a class of this name? */
export function isA(value: RubyValue, name: string): boolean {
  const own = className(value);
  return own === name || name === 'Object' || (PARENTS[own]?.includes(name) ?? false);
}

function classArgument(call: MethodCall): string {
  const [argument] = call.args;
  return argument instanceof RubyConstant ? argument.name : call.ruby.failed('class or module required', call.place);
}

function copied(self: RubyValue): RubyValue {
  if (Array.isArray(self)) return [...self];
  return self instanceof RubyHash ? new RubyHash(self.entries(), self.fallback) : self;
}

export const anyMethods: Methods<RubyValue> = {
  'nil?': self => self === null,
  'is_a?': (self, call) => isA(self, classArgument(call)),
  'kind_of?': (self, call) => isA(self, classArgument(call)),
  'instance_of?': (self, call) => className(self) === classArgument(call),
  'respond_to?': (self, call) => knows(self, nameAt(call, 0)),
  class: self => new RubyConstant(className(self)),
  to_s: (self, call) => call.ruby.text(self, call.place),
  inspect: self => inspect(self),
  '==': (self, call) => same(self, call.args[0] ?? null),
  'eql?': (self, call) => className(self) === className(call.args[0] ?? null) && same(self, call.args[0] ?? null),
  'equal?': (self, call) => same(self, call.args[0] ?? null),
  '===': (self, call) => same(self, call.args[0] ?? null),
  '!=': (self, call) => !same(self, call.args[0] ?? null),
  '!': self => self === null || self === false,
  '=~': () => null,
  '<=>': (self, call) => {
    const order = call.ruby.compare(self, call.args[0] ?? null);
    return order === undefined ? null : BigInt(order);
  },
  dup: copied,
  clone: copied,
  freeze: self => self,
  'frozen?': (self, call) => typeof self !== 'object' || self === null || call.ruby.memory.stands(self),
  itself: self => self,
  tap: (self, call) => {
    call.ruby.yield(needBlock(call, 'tap'), self);
    return self;
  },
  send: (self, call) => callMethod(call.ruby, self, nameAt(call, 0), call.args.slice(1), call.block, call.place),
  public_send: (self, call) => callMethod(call.ruby, self, nameAt(call, 0), call.args.slice(1), call.block, call.place),
  to_json: (self, call) => toJson(self, call),
  to_yaml: (self, call) => String(call.ruby.context.call('stdlib::to_yaml', [toPuppet(self, call)])),
  call: (self, call) => {
    if (self instanceof RubyProc) return call.ruby.yield(self, ...call.args);
    return call.ruby.failed(`undefined method \`call' for ${inspect(self)}:${className(self)}`, call.place);
  },
  unwrap: (self, call) => {
    if (
      self instanceof RubyOpaque &&
      typeof self.value === 'object' &&
      self.value !== null &&
      'kind' in self.value &&
      self.value.kind === 'sensitive'
    ) {
      return call.ruby.imported(self.value.value);
    }
    return call.ruby.failed(`undefined method \`unwrap' for ${inspect(self)}:${className(self)}`, call.place);
  },
};

export const nilMethods: Methods<null> = {
  to_a: () => [],
  to_h: () => new RubyHash(),
  to_i: () => 0n,
  to_f: () => 0,
  to_s: () => '',
  '&': () => false,
};

export const symbolMethods: Methods<RubySymbol> = {
  to_sym: self => self,
  id2name: self => self.name,
  length: self => BigInt(self.name.length),
  to_proc: (self, call) => call.ruby.unsupported(`:${self.name}.to_proc`, call.place),
};
