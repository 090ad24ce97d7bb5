/** Calls: functions of the template, methods of values, index chains on variables, and the blocks given to them. */

import type { Locals } from './locals.ts';
import { callFunction } from './methods/functions.ts';
import { callMethod } from './methods/index.ts';
import type { Call, Ruby } from './ruby-ast.ts';
import { breakable, type RubyRuntime } from './ruby-runtime.ts';
import { className, RubyProc, RubyScope, RubySymbol, type RubyValue } from './ruby-value.ts';
import { itemsOf } from './run-literal.ts';

/** What is asked of `scope.to_hash` when one variable is meant; the whole hash would read every fact. */
const SCOPE_HASH = new Set(['[]', 'has_key?', 'key?', 'include?', 'member?']);

function isScopeHash(node: Ruby): boolean {
  if (node.kind !== 'call' || node.name !== 'to_hash' || node.receiver?.kind !== 'call') return false;
  return node.receiver.name === 'scope' && node.receiver.receiver === undefined;
}

/** Errors: those of the method or function, and arguments that are refused. */
export function runCall(ruby: RubyRuntime, node: Call, locals: Locals): RubyValue {
  const method = node.receiver ? undefined : ruby.methods.get(node.name);
  if (method) return ruby.invoke(node.name, method, itemsOf(ruby, node.args, locals), node);
  if (!node.receiver)
    return callFunction(ruby, node, itemsOf(ruby, node.args, locals), blockOf(ruby, node, locals), locals);
  if (node.name === '<<') {
    const appended = appendToLocal(ruby, node, locals);
    if (appended !== undefined) return appended;
  }
  if (isScopeHash(node.receiver) && SCOPE_HASH.has(node.name)) {
    const name = node.name === '[]' ? 'lookupvar' : 'include?';
    return callMethod(ruby, new RubyScope(), name, itemsOf(ruby, node.args, locals), undefined, node);
  }
  const receiver = receiverOf(ruby, node, locals);
  if (node.safe && receiver === null) return null;
  return breakable(() =>
    callMethod(ruby, receiver, node.name, itemsOf(ruby, node.args, locals), blockOf(ruby, node, locals), node),
  );
}

function blockOf(ruby: RubyRuntime, node: Call, locals: Locals): RubyProc | undefined {
  if (node.block) return new RubyProc(node.block, locals, false);
  if (!node.pass) return undefined;
  const value = ruby.run(node.pass, locals);
  if (value instanceof RubyProc) return value;
  if (!(value instanceof RubySymbol))
    return ruby.failed(`wrong argument type ${className(value)} (expected Proc)`, node);
  const at = { start: node.start, end: node.end };
  const body: Ruby = {
    kind: 'call',
    receiver: { kind: 'local', name: 'it', ...at },
    name: value.name,
    args: [],
    block: undefined,
    pass: undefined,
    safe: false,
    ...at,
  };
  return new RubyProc(
    { params: [{ name: 'it', nested: undefined, splat: false, fallback: undefined }], body },
    locals,
    true,
  );
}

/** `text << more` on a local: strings here do not change in place, so the local gets the longer one. */
function appendToLocal(ruby: RubyRuntime, node: Call, locals: Locals): RubyValue | undefined {
  const { receiver } = node;
  if (receiver?.kind !== 'local') return undefined;
  const text = locals.get(receiver.name);
  if (typeof text !== 'string') return undefined;
  if (locals.find(receiver.name)?.shared.has(receiver.name)) {
    return ruby.unsupported(
      `<< on a string that may have another name too (${receiver.name})`,
      node,
      `write ${receiver.name} += …`,
    );
  }
  const [argument] = itemsOf(ruby, node.args, locals);
  if (typeof argument !== 'string')
    return ruby.failed(`no implicit conversion of ${className(argument ?? null)} into String`, node);
  locals.set(receiver.name, text + argument, false);
  return text + argument;
}

/** The variable that stands at this node: `@x`, `scope['x']`. */
function variableOf(node: Ruby): string | undefined {
  if (node.kind === 'instance') return node.name;
  if (node.kind === 'call' && node.name === '[]' && node.receiver && isScopeHash(node.receiver)) {
    const key = constantIndex(node);
    return typeof key === 'string' ? key : undefined;
  }
  if (node.kind !== 'call' || (node.name !== '[]' && node.name !== 'lookupvar') || node.receiver?.kind !== 'call')
    return undefined;
  if (node.receiver.receiver !== undefined || node.receiver.name !== 'scope') return undefined;
  const name = constantIndex(node);
  return typeof name === 'string' ? name.replace(/^::/, '') : undefined;
}

function constantIndex(node: Call): string | bigint | undefined {
  const index = node.args.length === 1 ? node.args[0]?.value : undefined;
  const part =
    index?.kind === 'string' && index.parts.length === 1
      ? index.parts[0]
      : index?.kind === 'literal'
        ? index.value
        : undefined;
  return typeof part === 'string' || typeof part === 'bigint' ? part : undefined;
}

/** An index chain on a variable, read with the path it uses: `@facts['os']['family']`. */
function walk(ruby: RubyRuntime, node: Ruby, locals: Locals, path: readonly (string | bigint)[]): RubyValue {
  const root = variableOf(node);
  if (root !== undefined) return ruby.instance(root, path);
  const part = node.kind === 'call' && node.name === '[]' && node.receiver ? constantIndex(node) : undefined;
  if (part === undefined) return ruby.run(node, locals);
  const { receiver, args } = node as Call;
  const from = walk(ruby, receiver as Ruby, locals, [part, ...path]);
  return callMethod(ruby, from, '[]', itemsOf(ruby, args, locals), undefined, node);
}

function receiverOf(ruby: RubyRuntime, node: Call, locals: Locals): RubyValue {
  const part = node.name === '[]' ? constantIndex(node) : undefined;
  return walk(ruby, node.receiver as Ruby, locals, part === undefined ? [] : [part]);
}
