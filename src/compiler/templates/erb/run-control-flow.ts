/** Branches, loops, and what leaves them. */
import { Failure } from '../../../diagnostics/failure.ts';
import type { Locals } from './locals.ts';
import { callMethod } from './methods/index.ts';
import type { Ruby } from './ruby-ast.ts';
import { breakable, Leave, type RubyRuntime } from './ruby-runtime.ts';
import { RubySymbol, type RubyValue, truthy } from './ruby-value.ts';
import { runAssignment } from './run-assignment.ts';
import { itemsOf } from './run-literal.ts';

/** Errors: a loop without end, and those of what is run. `next`, `break` and `return` travel as Leave. */
export function runControlFlow(ruby: RubyRuntime, node: Exclude<Ruby, { kind: 'literal' }>, locals: Locals): RubyValue {
  switch (node.kind) {
    case 'assign':
      return runAssignment(ruby, node, locals);
    case 'destructure': {
      const value = ruby.run(node.value, locals);
      ruby.bind(node.params, Array.isArray(value) ? value : [value], locals, false);
      return value;
    }
    case 'and': {
      const left = ruby.run(node.left, locals);
      return truthy(left) ? ruby.run(node.right, locals) : left;
    }
    case 'or': {
      const left = ruby.run(node.left, locals);
      return truthy(left) ? left : ruby.run(node.right, locals);
    }
    case 'not':
      return !truthy(ruby.run(node.value, locals));
    case 'if': {
      const branch = truthy(ruby.run(node.test, locals)) ? node.consequent : node.else;
      return branch ? ruby.run(branch, locals) : null;
    }
    case 'case':
      return chooseBranch(ruby, node, locals);
    case 'while':
      return breakable(() => {
        while (truthy(ruby.run(node.test, locals)) !== node.until) {
          ruby.turn(node);
          turnOf(() => ruby.run(node.body, locals));
        }
        return null;
      });
    case 'for': {
      const list = ruby.run(node.list, locals);
      const items = callMethod(ruby, list, 'to_a', [], undefined, node) as RubyValue[];
      return breakable(() => {
        for (const item of items) {
          ruby.bind(node.params, node.params.length > 1 && Array.isArray(item) ? item : [item], locals, false);
          turnOf(() => ruby.run(node.body, locals));
        }
        return list;
      });
    }
    case 'method':
      ruby.methods.set(node.name, node.method);
      return new RubySymbol(node.name);
    case 'next':
    case 'break':
    case 'return':
      throw new Leave(node.kind, node.value ? ruby.run(node.value, locals) : null);
    case 'rescue':
      try {
        return ruby.run(node.value, locals);
      } catch (error) {
        // what is not supported stays an error: rescuing it would hide a difference
        if (!(error instanceof Failure) || error.diagnostic.code !== 'erb-failed') throw error;
        return ruby.run(node.fallback, locals);
      }
    case 'defined':
      return definedAs(ruby, node.value, locals);
    default:
      return ruby.unsupported(`'${node.kind}'`, node);
  }
}

function turnOf(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Leave) || error.how !== 'next') throw error;
  }
}

function chooseBranch(ruby: RubyRuntime, node: Extract<Ruby, { kind: 'case' }>, locals: Locals): RubyValue {
  const subject = node.subject ? ruby.run(node.subject, locals) : undefined;
  for (const branch of node.whens) {
    const tests = itemsOf(ruby, branch.tests, locals);
    const chosen = tests.some(test =>
      subject === undefined ? truthy(test) : truthy(callMethod(ruby, test, '===', [subject], undefined, node)),
    );
    if (chosen) return ruby.run(branch.consequent, locals);
  }
  return node.else ? ruby.run(node.else, locals) : null;
}

function definedAs(ruby: RubyRuntime, node: Ruby, locals: Locals): RubyValue {
  if (node.kind === 'body' && node.statements.length === 1) return definedAs(ruby, node.statements[0] as Ruby, locals);
  if (node.kind === 'instance') {
    const value = ruby.instances.get(node.name) ?? ruby.context.variable(node.name, []);
    return value === undefined ? null : 'instance-variable';
  }
  if (node.kind === 'local') return 'local-variable';
  if (node.kind === 'call' && !node.receiver && node.args.length === 0) return null;
  if (node.kind === 'literal' || node.kind === 'string') return 'expression';
  try {
    ruby.run(node, locals);
    return node.kind === 'call' ? 'method' : 'expression';
  } catch (error) {
    if (error instanceof Failure && error.diagnostic.code === 'erb-failed') return null;
    throw error;
  }
}
