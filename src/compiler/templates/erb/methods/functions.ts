/** Names without a receiver: `scope`, `sprintf`, `Integer()`, `has_variable?`; anything else is no variable. */

import type { Locals } from '../locals.ts';
import type { Call } from '../ruby-ast.ts';
import type { RubyRuntime } from '../ruby-runtime.ts';
import { inspect, RubyHash, RubyProc, RubyScope, RubySymbol, type RubyValue, toText } from '../ruby-value.ts';
import { countAt, nameAt, needBlock, stringAt } from './arguments.ts';
import type { MethodCall } from './method-call.ts';
import { formatText } from './string-format.ts';

function toInteger(call: MethodCall): RubyValue {
  const value = call.args[0] ?? null;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(Math.trunc(value));
  if (value === null) return call.ruby.failed("can't convert nil into Integer", call.place);
  const text = toText(value).trim().replace(/_/g, '');
  const base = countAt(call, 1, 0);
  if (base === 10 && /^[-+]?\d+$/.test(text)) return BigInt(text.replace(/^\+/, ''));
  const parts = /^([-+]?)(0x[0-9a-f]+|0b[01]+|0o?[0-7]+|0|[1-9]\d*)$/i.exec(text);
  if (!parts || base !== 0) return call.ruby.failed(`invalid value for Integer(): ${inspect(value)}`, call.place);
  const digits = (parts[2] as string).replace(/^0(?=[0-7])/, '0o');
  return parts[1] === '-' ? -BigInt(digits) : BigInt(digits);
}

const FUNCTIONS: Readonly<Record<string, (call: MethodCall) => RubyValue>> = {
  scope: () => new RubyScope(),
  'has_variable?': call => call.ruby.context.variable(nameAt(call, 0).replace(/^::/, ''), []) !== undefined,
  sprintf: call => formatText(stringAt(call, 0), call.args.slice(1), call),
  format: call => formatText(stringAt(call, 0), call.args.slice(1), call),
  Integer: toInteger,
  Float: call => {
    const value = call.args[0] ?? null;
    if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
    const good = typeof value === 'string' && /^\s*[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(value);
    return good
      ? Number(value.replace(/_/g, ''))
      : call.ruby.failed(`invalid value for Float(): ${inspect(value)}`, call.place);
  },
  String: call => toText(call.args[0] ?? null),
  Array: call => {
    const value = call.args[0] ?? null;
    if (value === null) return [];
    if (value instanceof RubyHash) return value.entries();
    return Array.isArray(value) ? value : [value];
  },
  raise: call =>
    call.ruby.failed(call.args.length === 0 ? 'unhandled exception' : toText(call.args.at(-1) ?? null), call.place),
  fail: call =>
    call.ruby.failed(call.args.length === 0 ? 'unhandled exception' : toText(call.args.at(-1) ?? null), call.place),
  lambda: call => {
    const block = needBlock(call, 'lambda');
    return new RubyProc(block.block, block.locals, true);
  },
  proc: call => needBlock(call, 'proc'),
  loop: call => {
    for (;;) {
      call.ruby.turn(call.place);
      call.ruby.yield(needBlock(call, 'loop'));
    }
  },
  require: call => {
    const name = stringAt(call, 0);
    if (['json', 'yaml', 'erb', 'set', 'puppet', 'shellwords'].includes(name)) return true;
    return call.ruby.unsupported(`require '${name}'`, call.place);
  },
  'block_given?': () => false,
  instance_variables: call => {
    if (!call.ruby.context.names) return [];
    return call.ruby.context.names().map(name => new RubySymbol(`@${name.replace(/\W/g, '_')}`));
  },
  'instance_variable_defined?': call => call.ruby.instance(nameAt(call, 0).replace(/^@/, ''), []) !== null,
  instance_variable_get: call => call.ruby.instance(nameAt(call, 0).replace(/^@/, ''), []),
};

const REFUSED: Readonly<Record<string, string>> = {
  rand: 'use fqdn_rand in the manifest',
  sleep: 'a template only makes text',
  puts: 'write <%= … %>',
  print: 'write <%= … %>',
  p: 'write <%= … %>',
  system: 'compute the value on the host as a fact',
  exec: 'compute the value on the host as a fact',
  eval: 'write the code out',
  binding: 'write the code out',
  template: "use scope.call_function('template', ['module/file.erb'])",
  classes: "ask with scope.call_function('defined', …) or pass the names in as a variable",
  tags: 'pass the tags in as a variable',
  all_tags: 'pass the tags in as a variable',
};

/** Calls a function of the template. Errors: no such local or function, with `@name` as the cure for variables. */
export function callFunction(
  ruby: RubyRuntime,
  node: Call,
  args: readonly RubyValue[],
  block: RubyProc | undefined,
  locals: Locals,
): RubyValue {
  const local = locals.get(node.name);
  if (local !== undefined && args.length === 0) return local;
  const found = Object.hasOwn(FUNCTIONS, node.name) ? FUNCTIONS[node.name] : undefined;
  if (found) return found({ ruby, args, block, place: node });
  if (node.name === '_erbout') return ruby.unsupported('_erbout', node, 'write <%= … %>');
  const refused = Object.hasOwn(REFUSED, node.name) ? REFUSED[node.name] : undefined;
  if (refused) return ruby.unsupported(node.name, node, refused);
  if (args.length > 0 || block)
    return ruby.failed(
      `undefined method \`${node.name}' for #<Puppet::Parser::TemplateWrapper>`,
      node,
      `a function of the language is scope.call_function('${node.name}', […])`,
    );
  const known = ruby.context.variable(node.name, []) !== undefined;
  const hint = known ? `variables of the manifest are written @${node.name}` : undefined;
  return ruby.failed(
    `undefined local variable or method \`${node.name}' for #<Puppet::Parser::TemplateWrapper>`,
    node,
    hint,
  );
}
