/** Functions of classes and modules, such as `File.basename`. */
import { RubyConstant, RubyHash, type RubyValue } from '../ruby-value.ts';
import { isA } from './any-methods.ts';
import { countAt, listAt, stringAt } from './arguments.ts';
import { callMethod } from './index.ts';
import { toJson, toPrettyJson } from './json.ts';
import type { MethodCall } from './method-call.ts';
import { shellwords } from './shellwords.ts';
import { toPuppet } from './to-puppet.ts';

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
  Shellwords: shellwords,
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
