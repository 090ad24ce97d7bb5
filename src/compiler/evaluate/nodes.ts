/** The host's `node` definition. Spec: https://puppet.com/docs/puppet/8/lang_node_definitions */
import { noNode } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { matchNode, nodeNames } from '../environment/match-node.ts';
import { evaluateBody } from './block.ts';
import type { Compilation } from './compilation.ts';
import { addResource } from './declare.ts';
import { Resource } from './resource.ts';
import { runBody } from './run-body.ts';
import { Scope } from './scope.ts';
import { sourceOf } from './source-of.ts';

/** Evaluates the definition for the host, if the site has node definitions at all; none for this host is an error. */
export function evaluateNode(compilation: Compilation): void {
  const definitions = compilation.environment.table.nodes;
  const [first] = definitions;
  if (!first) return;
  const { name } = compilation.host;
  const match = matchNode(
    definitions.map(loaded => loaded.definition),
    name,
  );
  if (!match) {
    const defined = definitions.flatMap(loaded => nodeNames(loaded.definition)).join(', ');
    fail(noNode({ names: name, defined }, first.definition.span));
  }
  const { top } = compilation;
  const loaded = { definition: match.definition, module: '', name: match.title };
  const source = sourceOf(compilation, loaded, 'node');
  const { span } = match.definition;
  const resource = new Resource({ type: 'Node', title: match.title, category: 'define', span, scope: top, source });
  resource.tagWithNames();
  addResource(top, resource, 'a Node Definition');
  compilation.tags.addAll(resource.tags);
  compilation.classes.add(match.title);
  resource.evaluated = true;
  const scope = new Scope({ compilation, parent: top, source, resource, kind: 'node' });
  scope.variables.set('title', match.title);
  scope.variables.set('name', match.title);
  compilation.node = scope;
  const { groups, definition } = match;
  runBody(scope, () => {
    if (groups) scope.pushMatch(groups);
    return evaluateBody(definition.body, scope);
  });
}
