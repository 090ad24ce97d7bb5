/** Range, Regexp, MatchData, classes and modules, and `scope`. */
import {
  RubyConstant,
  RubyHash,
  RubyMatch,
  type RubyRange,
  type RubyRegexp,
  type RubyScope,
  type RubyValue,
  toText,
} from '../ruby-value.ts';
import { isA } from './any-methods.ts';
import { countAt, listAt, nameAt, stringAt } from './arguments.ts';
import { callMethod } from './index.ts';
import { toJson, toPrettyJson } from './json.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { toPuppet } from './to-puppet.ts';

/** The members of a range of integers or strings. */
export function rangeList(self: RubyRange, call: MethodCall): RubyValue[] {
  const { from, to } = self;
  if (typeof from === 'bigint' && (typeof to === 'bigint' || typeof to === 'number')) {
    const last = typeof to === 'bigint' ? to : BigInt(Math.floor(to));
    const list: RubyValue[] = [];
    for (let at = from; self.exclusive ? at < last : at <= last; at++) {
      call.ruby.turn(call.place);
      list.push(at);
    }
    return list;
  }
  if (typeof from === 'string' && typeof to === 'string') {
    const list: RubyValue[] = [];
    for (
      let text = from;
      text.length <= to.length;
      text = String(callMethod(call.ruby, text, 'succ', [], undefined, call.place))
    ) {
      call.ruby.turn(call.place);
      if (!(self.exclusive && text === to)) list.push(text);
      if (text === to) break;
    }
    return list;
  }
  return call.ruby.failed("can't iterate from this range", call.place);
}

function covers(self: RubyRange, call: MethodCall): boolean {
  const value = call.args[0] ?? null;
  const low = self.from === null ? -1 : call.ruby.compare(self.from, value);
  const high = self.to === null ? -1 : call.ruby.compare(value, self.to);
  return low !== undefined && high !== undefined && low <= 0 && (self.exclusive ? high < 0 : high <= 0);
}

export const rangeMethods: Methods<RubyRange> = {
  to_a: rangeList,
  each: (self, call) => {
    callMethod(call.ruby, rangeList(self, call), 'each', [], call.block, call.place);
    return self;
  },
  'include?': covers,
  'member?': covers,
  'cover?': covers,
  '===': covers,
  begin: self => self.from,
  end: self => self.to,
  last: (self, call) =>
    call.args.length > 0
      ? callMethod(call.ruby, rangeList(self, call), 'last', call.args, undefined, call.place)
      : self.to,
  size: (self, call) => BigInt(rangeList(self, call).length),
  step: (self, call) => {
    const by = countAt(call, 0);
    const list = rangeList(self, call).filter((_, index) => index % by === 0);
    return call.block ? callMethod(call.ruby, list, 'each', [], call.block, call.place) : list;
  },
};

function match(self: RubyRegexp, call: MethodCall): RubyMatch | null {
  const value = call.args[0] ?? null;
  if (value === null) return null;
  const text = toText(value);
  const found = text.match(self.js);
  return found ? new RubyMatch(found, text) : null;
}

export const regexpMethods: Methods<RubyRegexp> = {
  '=~': (self, call) => {
    call.ruby.lastMatch = match(self, call);
    return call.ruby.lastMatch ? BigInt([...call.ruby.lastMatch.before].length) : null;
  },
  '===': (self, call) => {
    const found = typeof call.args[0] === 'string' ? match(self, call) : null;
    call.ruby.lastMatch = found;
    return found !== null;
  },
  match: (self, call) => {
    call.ruby.lastMatch = match(self, call);
    return call.ruby.lastMatch;
  },
  'match?': (self, call) => match(self, call) !== null,
  source: self => self.source,
};

export const matchMethods: Methods<RubyMatch> = {
  '[]': (self, call) =>
    typeof call.args[0] === 'bigint'
      ? (self.groups.at(Number(call.args[0])) ?? null)
      : (self.names[nameAt(call, 0)] ?? null),
  captures: self => self.groups.slice(1),
  named_captures: self =>
    new RubyHash(Object.entries(self.names).map(([name, value]) => [name, value ?? null] as const)),
  to_a: self => [...self.groups],
  pre_match: self => self.before,
  post_match: self => self.after,
};

/** File's functions on paths; they do not look at the disk. */
const fileFunctions: Readonly<Record<string, (call: MethodCall) => RubyValue>> = {
  basename: call => {
    const base = stringAt(call, 0).replace(/\/+$/, '').split('/').at(-1) ?? '';
    const end = call.args[1] === undefined ? '' : stringAt(call, 1);
    if (end === '.*') return base.replace(/(?<=.)\.[^.]*$/, '');
    return end !== '' && base.endsWith(end) && base !== end ? base.slice(0, -end.length) : base || '/';
  },
  dirname: call => {
    const path = stringAt(call, 0).replace(/\/+$/, '');
    const cut = path.lastIndexOf('/');
    return cut === -1 ? '.' : path.slice(0, cut).replace(/\/+$/, '') || '/';
  },
  extname: call => /[^/.]\.?(\.[^./]+)$/.exec(stringAt(call, 0))?.[1] ?? '',
  join: call =>
    call.args
      .map((_, at) => stringAt(call, at))
      .join('/')
      .replace(/\/{2,}/g, '/'),
};

/** As Ruby's shellwords: a backslash before all but plain characters. */
function shellEscape(text: string): string {
  if (text === '') return "''";
  return text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/gu, char => `\\${char}`).replace(/\n/g, "'\n'");
}

function shellSplit(call: MethodCall): RubyValue {
  const text = stringAt(call, 0);
  const words: string[] = [];
  let word: string | undefined;
  const part = /\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(["'\\])/gy;
  for (const [all, single, double, escaped, plain, open] of text.matchAll(part)) {
    if (open !== undefined) return call.ruby.failed(`Unmatched quote: ${text}`, call.place);
    if (/^\s/.test(all)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (single ?? double?.replace(/\\([$`"\\\n])/g, '$1') ?? escaped ?? plain ?? '');
  }
  return word === undefined ? words : [...words, word];
}

const MODULES: Readonly<Record<string, Readonly<Record<string, (call: MethodCall) => RubyValue>>>> = {
  File: fileFunctions,
  JSON: {
    generate: call => toJson(call.args[0] ?? null, call),
    dump: call => toJson(call.args[0] ?? null, call),
    pretty_generate: call => toPrettyJson(call.args[0] ?? null, call),
  },
  YAML: { dump: call => String(call.ruby.context.call('stdlib::to_yaml', [toPuppet(call.args[0] ?? null, call)])) },
  Hash: {
    new: call =>
      call.block ? call.ruby.unsupported('Hash.new with a block', call.place) : new RubyHash([], call.args[0] ?? null),
    '[]': call => {
      const [given] = call.args;
      if (given instanceof RubyHash) return new RubyHash(given.entries());
      return callMethod(call.ruby, listAt(call, 0), 'to_h', [], undefined, call.place);
    },
  },
  Array: {
    new: call => {
      const list: RubyValue[] = Array.from({ length: countAt(call, 0, 0) }, () => call.args[1] ?? null);
      return call.block
        ? list.map((_, at) => call.ruby.yield(call.block as NonNullable<typeof call.block>, BigInt(at)))
        : list;
    },
  },
  String: { new: call => (call.args.length > 0 ? stringAt(call, 0) : '') },
  Regexp: {
    escape: call =>
      stringAt(call, 0).replace(
        /[\\^$.*+?()[\]{}|/ \t\n#-]/g,
        char => ({ '\n': '\\n', '\t': '\\t', '/': '/' })[char] ?? `\\${char}`,
      ),
    new: call => call.ruby.regexp(stringAt(call, 0), '', call.place),
  },
  Shellwords: {
    escape: call => shellEscape(toText(call.args[0] ?? null)),
    shellescape: call => shellEscape(toText(call.args[0] ?? null)),
    join: call =>
      listAt(call, 0)
        .map(word => shellEscape(toText(word)))
        .join(' '),
    split: shellSplit,
  },
  Math: {
    sqrt: call => Math.sqrt(Number(call.args[0])),
    log2: call => Math.log2(Number(call.args[0])),
    log: call => Math.log(Number(call.args[0])),
  },
};

const NEVER: Readonly<Record<string, string>> = {
  Time: 'the clock differs on every run: pass a time in as data',
  Date: 'the clock differs on every run: pass a date in as data',
  DateTime: 'the clock differs on every run: pass a date in as data',
  ENV: 'the environment of the workstation is no part of a site: use a fact or data',
  Facter: "facts are @facts['name']",
  IPAddr: 'compute addresses in the manifest (stdlib and extlib have functions for it)',
  Resolv: 'a compilation does not ask the network',
  Dir: 'a compilation does not look at the disk from a template',
};

/** A function of a class or module, such as `File.basename`. */
export function callConstant(self: RubyConstant, name: string, call: MethodCall): RubyValue {
  const found = MODULES[self.name]?.[name];
  if (found) return found(call);
  if (name === '===') return isA(call.args[0] ?? null, self.name);
  if (name === 'name' || name === 'to_s' || name === 'inspect') return self.name;
  if (name === '==') return call.args[0] instanceof RubyConstant && call.args[0].name === self.name;
  if (name === '!=') return !(call.args[0] instanceof RubyConstant && call.args[0].name === self.name);
  const used = self.name === 'File' ? `File.${name}, which looks at the disk,` : `${self.name}.${name}`;
  return call.ruby.unsupported(used, call.place, NEVER[self.name.split('::')[0] ?? '']);
}

/** `scope[…]`, `scope.lookupvar`, `scope.function_x([…])`, `scope.call_function('x', […])`. */
export function callScope(_self: RubyScope, name: string, call: MethodCall): RubyValue {
  const { ruby } = call;
  const variable = (): RubyValue => {
    const kept = ruby.kept.get(nameAt(call, 0).replace(/^::/, ''));
    if (kept !== undefined) return kept;
    const found = ruby.context.variable(nameAt(call, 0).replace(/^::/, ''), []);
    return found === undefined ? null : ruby.imported(found);
  };
  const invoke = (fn: string, args: readonly RubyValue[]): RubyValue =>
    ruby.imported(
      ruby.context.call(
        fn,
        args.map(arg => toPuppet(arg, call)),
      ),
    );
  if (name === '[]' || name === 'lookupvar' || name === 'lookup_qualified_variable') return variable();
  if (name === 'include?' || name === 'exist?' || name === 'bound?') return (variable() ?? null) !== null;
  if (name === 'setvar') {
    const variableName = nameAt(call, 0);
    if (ruby.kept.has(variableName) || ruby.context.variable(variableName, []) !== undefined)
      return ruby.failed(`Cannot reassign variable '$${variableName}'`, call.place);
    const value = call.args[1] ?? null;
    ruby.kept.set(variableName, value);
    return value;
  }
  if (name === 'to_hash')
    return ruby.unsupported('scope.to_hash as a whole', call.place, "ask for one variable: scope['name']");
  if (name.startsWith('function_'))
    return invoke(name.slice(9), Array.isArray(call.args[0]) ? call.args[0] : [...call.args]);
  if (name === 'call_function') {
    const args = call.args[1] ?? [];
    // Ruby makes a list of pairs of a hash that stands for arguments
    const list = args instanceof RubyHash ? args.entries() : Array.isArray(args) ? args : [args];
    return invoke(nameAt(call, 0), list);
  }
  return ruby.unsupported(`scope.${name}`, call.place);
}
