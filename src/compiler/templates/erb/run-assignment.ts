/** Assignments: to locals, instance variables and places of lists and hashes, with and without an operator. */

import type { Locals } from './locals.ts';
import { callMethod } from './methods/index.ts';
import type { Ruby, Target } from './ruby-ast.ts';
import type { RubyRuntime } from './ruby-runtime.ts';
import { type RubyValue, truthy } from './ruby-value.ts';
import { itemsOf } from './run-literal.ts';

/** @returns the value assigned. Errors: a target that cannot be changed here. */
export function runAssignment(ruby: RubyRuntime, node: Extract<Ruby, { kind: 'assign' }>, locals: Locals): RubyValue {
  const { target, operator } = node;
  if (operator === '||' || operator === '&&') {
    const present = readTarget(ruby, target, locals);
    if (truthy(present) === (operator === '||')) return present;
    return store(ruby, target, ruby.run(node.value, locals), node.value, locals);
  }
  if (!operator) return store(ruby, target, ruby.run(node.value, locals), node.value, locals);
  const value = callMethod(
    ruby,
    readTarget(ruby, target, locals),
    operator,
    [ruby.run(node.value, locals)],
    undefined,
    node,
  );
  return store(ruby, target, value, undefined, locals);
}

function readTarget(ruby: RubyRuntime, target: Target, locals: Locals): RubyValue {
  return target.kind === 'local' ? (locals.get(target.name) ?? null) : ruby.run(target, locals);
}

function store(ruby: RubyRuntime, target: Target, value: RubyValue, from: Ruby | undefined, locals: Locals): RubyValue {
  if (target.kind === 'local') {
    // only what was made on the spot has no other name
    const fresh =
      from === undefined ||
      from.kind === 'string' ||
      (from.kind === 'call' && ['+', '*', 'join', 'dup'].includes(from.name));
    locals.set(target.name, value, !fresh);
  } else if (target.kind === 'instance') ruby.instances.set(target.name, value);
  else if (target.kind === 'call') {
    const receiver = ruby.run(target.receiver as Ruby, locals);
    callMethod(ruby, receiver, '[]=', [...itemsOf(ruby, target.args, locals), value], undefined, target);
  } else ruby.unsupported(`an assignment to $${target.name}`, target);
  return value;
}
