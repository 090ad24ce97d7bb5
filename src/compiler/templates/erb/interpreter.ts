import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { Failure } from '../../../diagnostics/failure.ts';
import { callFunction } from './methods/functions.ts';
import { callMethod } from './methods/index.ts';
import type { Argument, Call, Ruby, Target } from './ruby-ast.ts';
import { Leave, RubyRuntime } from './ruby-runtime.ts';
import {
  className,
  type Locals,
  type Place,
  RubyConstant,
  RubyHash,
  RubyProc,
  RubyRange,
  RubyScope,
  RubySymbol,
  type RubyValue,
  toText,
  truthy,
} from './ruby-value.ts';

/** What is asked of `scope.to_hash` when one variable is meant; the whole hash would read every fact. */
const SCOPE_HASH = new Set(['[]', 'has_key?', 'key?', 'include?', 'member?']);

function isScopeHash(node: Ruby): boolean {
  if (node.kind !== 'call' || node.name !== 'to_hash' || node.receiver?.kind !== 'call') return false;
  return node.receiver.name === 'scope' && node.receiver.receiver === undefined;
}

export class Interpreter extends RubyRuntime {
  override run(node: Ruby, locals: Locals): RubyValue {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'text':
        this.output.push(node.text);
        return null;
      case 'output':
        this.output.push(this.text(this.run(node.value, locals), node));
        return null;
      case 'body': {
        let last: RubyValue = null;
        for (const statement of node.statements) last = this.run(statement, locals);
        return last;
      }
      case 'string':
        return this.#joined(node.parts, locals);
      case 'symbol':
        return new RubySymbol(this.#joined(node.parts, locals));
      case 'regexp':
        return this.regexp(this.#regexpSource(node.parts, locals), node.flags, node);
      case 'array':
        return this.#items(node.items, locals);
      case 'hash':
        return this.#hash(node, locals);
      case 'range':
        return new RubyRange(
          node.from ? this.run(node.from, locals) : null,
          node.to ? this.run(node.to, locals) : null,
          node.exclusive,
        );
      case 'local':
        return locals.get(node.name) ?? null;
      case 'instance':
        return this.instance(node.name, []);
      case 'global':
        return this.#global(node.name, node);
      case 'constant':
        return new RubyConstant(node.name);
      case 'call':
        return this.#call(node, locals);
      case 'lambda':
        return new RubyProc(node.block, locals, true);
      default:
        return this.#flow(node, locals);
    }
  }

  #flow(node: Exclude<Ruby, { kind: 'literal' }>, locals: Locals): RubyValue {
    switch (node.kind) {
      case 'assign':
        return this.#assign(node, locals);
      case 'destructure': {
        const value = this.run(node.value, locals);
        this.bind(node.params, Array.isArray(value) ? value : [value], locals, false);
        return value;
      }
      case 'and': {
        const left = this.run(node.left, locals);
        return truthy(left) ? this.run(node.right, locals) : left;
      }
      case 'or': {
        const left = this.run(node.left, locals);
        return truthy(left) ? left : this.run(node.right, locals);
      }
      case 'not':
        return !truthy(this.run(node.value, locals));
      case 'if': {
        const branch = truthy(this.run(node.test, locals)) ? node.consequent : node.else;
        return branch ? this.run(branch, locals) : null;
      }
      case 'case':
        return this.#case(node, locals);
      case 'while':
        return this.#loop(node, () => {
          while (truthy(this.run(node.test, locals)) !== node.until) {
            this.turn(node);
            this.#turnOf(() => this.run(node.body, locals));
          }
          return null;
        });
      case 'for': {
        const list = this.run(node.list, locals);
        const items = callMethod(this, list, 'to_a', [], undefined, node) as RubyValue[];
        return this.#loop(node, () => {
          for (const item of items) {
            this.bind(node.params, node.params.length > 1 && Array.isArray(item) ? item : [item], locals, false);
            this.#turnOf(() => this.run(node.body, locals));
          }
          return list;
        });
      }
      case 'method':
        this.methods.set(node.name, node.method);
        return new RubySymbol(node.name);
      case 'next':
      case 'break':
      case 'return':
        throw new Leave(node.kind, node.value ? this.run(node.value, locals) : null);
      case 'rescue':
        try {
          return this.run(node.value, locals);
        } catch (error) {
          // what is not supported stays an error: rescuing it would hide a difference
          if (!(error instanceof Failure) || error.diagnostic.code !== 'erb-failed') throw error;
          return this.run(node.fallback, locals);
        }
      case 'defined':
        return this.#defined(node.value, locals);
      default:
        return this.unsupported(`'${node.kind}'`, node);
    }
  }

  #loop(_node: Ruby, work: () => RubyValue): RubyValue {
    try {
      return work();
    } catch (error) {
      if (error instanceof Leave && error.how === 'break') return error.value;
      throw error;
    }
  }
  #turnOf(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Leave) || error.how !== 'next') throw error;
    }
  }

  #joined(parts: readonly (string | Ruby)[], locals: Locals): string {
    return parts.map(part => (typeof part === 'string' ? part : toText(this.run(part, locals)))).join('');
  }
  #regexpSource(parts: readonly (string | Ruby)[], locals: Locals): string {
    return this.#joined(parts, locals);
  }
  #items(items: readonly Argument[], locals: Locals): RubyValue[] {
    return items.flatMap(item => {
      const value = this.run(item.value, locals);
      if (item.kind === 'plain') return [value];
      return callMethod(this, value, 'to_a', [], undefined, item.value) as RubyValue[];
    });
  }
  #hash(node: Extract<Ruby, { kind: 'hash' }>, locals: Locals): RubyHash {
    const hash = new RubyHash();
    for (const entry of node.entries) {
      if ('splat' in entry) {
        const other = this.run(entry.splat, locals);
        if (!(other instanceof RubyHash)) this.failed(`no implicit conversion of ${className(other)} into Hash`, node);
        else for (const [key, value] of other.entries()) hash.set(key, value);
      } else hash.set(this.run(entry.key, locals), this.run(entry.value, locals));
    }
    return hash;
  }

  #global(name: string, place: Place): RubyValue {
    if (/^[0-9]$/.test(name)) return name === '0' ? 'erb' : (this.lastMatch?.groups[Number(name)] ?? null);
    if (name === '~') return this.lastMatch;
    if (name === '&') return this.lastMatch?.groups[0] ?? null;
    if (!/^[a-z_]\w*$/.test(name) || ['stdin', 'stdout', 'stderr'].includes(name))
      return this.unsupported(`the global variable $${name}`, place);
    // nothing can set one, so that it is nil in Puppet too
    this.context.report?.(issues.erbGlobal({ name }, this.span(place)));
    return null;
  }

  /** The variable that stands at this node: `@x`, `scope['x']`. */
  #root(node: Ruby): string | undefined {
    if (node.kind === 'instance') return node.name;
    if (node.kind === 'call' && node.name === '[]' && node.receiver && isScopeHash(node.receiver)) {
      const key = this.#constantIndex(node);
      return typeof key === 'string' ? key : undefined;
    }
    if (node.kind !== 'call' || (node.name !== '[]' && node.name !== 'lookupvar') || node.receiver?.kind !== 'call')
      return undefined;
    if (node.receiver.receiver !== undefined || node.receiver.name !== 'scope') return undefined;
    const name = this.#constantIndex(node);
    return typeof name === 'string' ? name.replace(/^::/, '') : undefined;
  }
  #constantIndex(node: Call): string | bigint | undefined {
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
  #walk(node: Ruby, locals: Locals, path: readonly (string | bigint)[]): RubyValue {
    const root = this.#root(node);
    if (root !== undefined) return this.instance(root, path);
    const part = node.kind === 'call' && node.name === '[]' && node.receiver ? this.#constantIndex(node) : undefined;
    if (part === undefined) return this.run(node, locals);
    const { receiver, args } = node as Call;
    const from = this.#walk(receiver as Ruby, locals, [part, ...path]);
    return callMethod(this, from, '[]', this.#items(args, locals), undefined, node);
  }
  #receiver(node: Call, locals: Locals): RubyValue {
    const part = node.name === '[]' ? this.#constantIndex(node) : undefined;
    return this.#walk(node.receiver as Ruby, locals, part === undefined ? [] : [part]);
  }

  #call(node: Call, locals: Locals): RubyValue {
    const method = node.receiver ? undefined : this.methods.get(node.name);
    if (method) return this.invoke(node.name, method, this.#items(node.args, locals), node);
    if (!node.receiver)
      return callFunction(this, node, this.#items(node.args, locals), this.#block(node, locals), locals);
    if (node.name === '<<') {
      const appended = this.#appended(node, locals);
      if (appended !== undefined) return appended;
    }
    if (isScopeHash(node.receiver) && SCOPE_HASH.has(node.name)) {
      const name = node.name === '[]' ? 'lookupvar' : 'include?';
      return callMethod(this, new RubyScope(), name, this.#items(node.args, locals), undefined, node);
    }
    const receiver = this.#receiver(node, locals);
    if (node.safe && receiver === null) return null;
    return this.#caught(() =>
      callMethod(this, receiver, node.name, this.#items(node.args, locals), this.#block(node, locals), node),
    );
  }
  /** `break` in a block ends the call it was given to. */
  #caught(work: () => RubyValue): RubyValue {
    try {
      return work();
    } catch (error) {
      if (error instanceof Leave && error.how === 'break') return error.value;
      throw error;
    }
  }

  #block(node: Call, locals: Locals): RubyProc | undefined {
    if (node.block) return new RubyProc(node.block, locals, false);
    if (!node.pass) return undefined;
    const value = this.run(node.pass, locals);
    if (value instanceof RubyProc) return value;
    if (!(value instanceof RubySymbol))
      return this.failed(`wrong argument type ${className(value)} (expected Proc)`, node);
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
  #appended(node: Call, locals: Locals): RubyValue | undefined {
    const { receiver } = node;
    if (receiver?.kind !== 'local') return undefined;
    const text = locals.get(receiver.name);
    if (typeof text !== 'string') return undefined;
    if (locals.find(receiver.name)?.shared.has(receiver.name)) {
      return this.unsupported(
        `<< on a string that may have another name too (${receiver.name})`,
        node,
        `write ${receiver.name} += …`,
      );
    }
    const [argument] = this.#items(node.args, locals);
    if (typeof argument !== 'string')
      return this.failed(`no implicit conversion of ${className(argument ?? null)} into String`, node);
    locals.set(receiver.name, text + argument, false);
    return text + argument;
  }

  #assign(node: Extract<Ruby, { kind: 'assign' }>, locals: Locals): RubyValue {
    const { target, operator } = node;
    if (operator === '||' || operator === '&&') {
      const present = this.#read(target, locals);
      if (truthy(present) === (operator === '||')) return present;
      return this.#store(target, this.run(node.value, locals), node.value, locals);
    }
    if (!operator) return this.#store(target, this.run(node.value, locals), node.value, locals);
    const value = callMethod(
      this,
      this.#read(target, locals),
      operator,
      [this.run(node.value, locals)],
      undefined,
      node,
    );
    return this.#store(target, value, undefined, locals);
  }
  #read(target: Target, locals: Locals): RubyValue {
    return target.kind === 'local' ? (locals.get(target.name) ?? null) : this.run(target, locals);
  }
  #store(target: Target, value: RubyValue, from: Ruby | undefined, locals: Locals): RubyValue {
    if (target.kind === 'local') {
      // only what was made on the spot has no other name
      const fresh =
        from === undefined ||
        from.kind === 'string' ||
        (from.kind === 'call' && ['+', '*', 'join', 'dup'].includes(from.name));
      locals.set(target.name, value, !fresh);
    } else if (target.kind === 'instance') this.instances.set(target.name, value);
    else if (target.kind === 'call') {
      const receiver = this.run(target.receiver as Ruby, locals);
      callMethod(this, receiver, '[]=', [...this.#items(target.args, locals), value], undefined, target);
    } else this.unsupported(`an assignment to $${target.name}`, target);
    return value;
  }

  #case(node: Extract<Ruby, { kind: 'case' }>, locals: Locals): RubyValue {
    const subject = node.subject ? this.run(node.subject, locals) : undefined;
    for (const branch of node.whens) {
      const tests = this.#items(branch.tests, locals);
      const chosen = tests.some(test =>
        subject === undefined ? truthy(test) : truthy(callMethod(this, test, '===', [subject], undefined, node)),
      );
      if (chosen) return this.run(branch.consequent, locals);
    }
    return node.else ? this.run(node.else, locals) : null;
  }

  #defined(node: Ruby, locals: Locals): RubyValue {
    if (node.kind === 'body' && node.statements.length === 1) return this.#defined(node.statements[0] as Ruby, locals);
    if (node.kind === 'instance') {
      const value = this.instances.get(node.name) ?? this.context.variable(node.name, []);
      return value === undefined ? null : 'instance-variable';
    }
    if (node.kind === 'local') return 'local-variable';
    if (node.kind === 'call' && !node.receiver && node.args.length === 0) return null;
    if (node.kind === 'literal' || node.kind === 'string') return 'expression';
    try {
      this.run(node, locals);
      return node.kind === 'call' ? 'method' : 'expression';
    } catch (error) {
      if (error instanceof Failure && error.diagnostic.code === 'erb-failed') return null;
      throw error;
    }
  }
}
