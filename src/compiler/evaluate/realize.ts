/** `realize`: waits for resources by reference and makes them real. */
import type { AstNode } from '../../model/ast.ts';
import type { Collector } from './compilation.ts';
import type { Resource } from './resource.ts';
import type { Scope } from './scope.ts';

/** Adds a collector for exactly these resources; they may be declared later. */
export function realize(scope: Scope, references: readonly { type: string; title: string }[], node: AstNode): void {
  const { compilation } = scope;
  let waiting = [...references];
  const collected = new Map<string, Resource>();
  const collector: Collector = {
    label: 'Fixed-Set-Collector',
    span: node.span,
    collected,
    emptyAlternative: undefined,
    unresolved: () => waiting.map(({ type, title }) => `${type}[${title}]`),
    evaluate: () => {
      let found = false;
      waiting = waiting.filter(({ type, title }) => {
        const resource = compilation.resources.find(type, title);
        if (!resource) return true;
        found ||= resource.virtual;
        resource.virtual = false;
        collected.set(resource.ref, resource);
        return false;
      });
      return found;
    },
  };
  compilation.collectors.push(collector);
}
