/** Defined types: evaluated lazily, when what is around them has been. Spec: https://puppet.com/docs/puppet/8/lang_defined_types */
import type { ResourceTypeDefinition } from '../../model/ast.ts';
import type { Loaded } from '../environment/definition-table.ts';
import { bindParameters } from './bind-parameters.ts';
import { evaluateBody } from './block.ts';
import { descend } from './descend.ts';
import type { Resource } from './resource.ts';
import { runBody } from './run-body.ts';
import { Scope } from './scope.ts';
import { sourceOf } from './source-of.ts';

/** Evaluates one resource of a defined type. Wrong parameters fail; mistakes in the body are reported. */
export function evaluateDefine(resource: Resource, loaded: Loaded<ResourceTypeDefinition>): void {
  resource.evaluated = true;
  const { compilation } = resource.scope;
  if (resource.scope.resource) resource.tags.addAll(resource.scope.resource.tags);
  const source = sourceOf(compilation, loaded, 'define');
  const scope = new Scope({ compilation, parent: resource.scope, source, resource, kind: 'define' });
  descend(compilation, resource.span, () => bindParameters(resource, loaded, scope, 'a Resource Statement'));
  const whole = runBody(scope, () =>
    descend(compilation, resource.span, () => evaluateBody(loaded.definition.body, scope)),
  );
  if (!whole) resource.broken = true;
}
