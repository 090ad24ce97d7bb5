/** Runs the tree of a template: one place to see which construct is run where. */

import type { Locals } from './locals.ts';
import type { Ruby } from './ruby-ast.ts';
import { RubyRuntime } from './ruby-runtime.ts';
import { RubyConstant, RubyProc, RubyRange, RubySymbol, type RubyValue } from './ruby-value.ts';
import { runCall } from './run-call.ts';
import { runControlFlow } from './run-control-flow.ts';
import { globalOf, hashOf, itemsOf, joined } from './run-literal.ts';

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
        return joined(this, node.parts, locals);
      case 'symbol':
        return new RubySymbol(joined(this, node.parts, locals));
      case 'regexp':
        return this.regexp(joined(this, node.parts, locals), node.flags, node);
      case 'array':
        return itemsOf(this, node.items, locals);
      case 'hash':
        return hashOf(this, node, locals);
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
        return globalOf(this, node.name, node);
      case 'constant':
        return new RubyConstant(node.name);
      case 'call':
        return runCall(this, node, locals);
      case 'lambda':
        return new RubyProc(node.block, locals, true);
      default:
        return runControlFlow(this, node, locals);
    }
  }
}
