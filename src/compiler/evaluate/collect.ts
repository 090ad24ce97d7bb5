/** `Type<| query |>` and `Type<<| query |>>`. Spec: https://puppet.com/docs/puppet/8/lang_collectors */
import { duplicateExported, uncollectableType } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { CollectExpression } from '../../model/ast.ts';
import type { Value } from '../../model/value.ts';
import { applyOverride } from './apply-override.ts';
import { evaluateAttribute } from './attributes.ts';
import { compileQuery, type Query } from './collector-query.ts';
import type { Collector } from './compilation.ts';
import { declare } from './declare.ts';
import { failAt } from './failures.ts';
import { isResourceType, resolveResourceType } from './resolve-resource-type.ts';
import type { Parameter, Resource } from './resource.ts';
import { capitalise } from './resource-table.ts';
import type { Scope } from './scope.ts';

/** Declares what other hosts have exported; each once. */
function importExported(
  node: CollectExpression,
  typeName: string,
  scope: Scope,
  imported: Map<string, Resource>,
): void {
  const { compilation } = scope;
  for (const foreign of compilation.services.exported(typeName)) {
    const key = `${foreign.type}[${foreign.title}]`;
    if (foreign.host === compilation.host.name || imported.has(key)) continue;
    if (compilation.resources.find(foreign.type, foreign.title)) fail(duplicateExported({ ref: key }, node.span));
    const what = anLabel(node);
    const type = resolveResourceType(scope, foreign.type, what, node.span);
    const parameters: Parameter[] = [...foreign.parameters].map(([name, value]) => {
      return { name, value, source: scope.source, span: node.span, add: false };
    });
    const declaration = { type, title: foreign.title, parameters, form: 'virtual', span: node.span, what } as const;
    const resource = declare(scope, declaration);
    for (const tag of foreign.tags) resource.tags.add(tag);
    imported.set(key, resource);
  }
}

function candidates(
  node: CollectExpression,
  typeName: string,
  query: Query,
  scope: Scope,
  imported: Map<string, Resource>,
): readonly Resource[] {
  const exported = node.query.form === 'exported';
  if (exported) importExported(node, typeName, scope, imported);
  return scope.compilation.resources
    .all()
    .filter(resource => resource.type === typeName && (!exported || resource.exported || imported.has(resource.ref)))
    .filter(query);
}

/** Enters a collector; what it finds, now and later, becomes real and gets its overrides. */
export function enterCollector(node: CollectExpression, scope: Scope): Collector {
  const { compilation, source } = scope;
  if (node.type.kind !== 'QualifiedReference') return failAt(node, 'LHS is not a type');
  if (node.type.name.toLowerCase() === 'class') return failAt(node, 'Classes cannot be collected');
  if (!isResourceType(scope, node.type.name))
    return fail(uncollectableType({ what: anLabel(node), name: node.type.name.toLowerCase() }, node.span));
  const typeName = capitalise(node.type.name);
  const overrides = node.operations.flatMap(operation => evaluateAttribute(operation, scope));
  const query = compileQuery(node.query.expression, scope);
  const collected = new Map<string, Resource>();
  const imported = new Map<string, Resource>();
  const collector: Collector = {
    label: node.query.form === 'virtual' ? 'Catalog-Collector' : 'Exported-Collector',
    span: node.span,
    collected,
    emptyAlternative: undefined,
    unresolved: () => [],
    evaluate: () => {
      const found = candidates(node, typeName, query, scope, imported);
      for (const resource of found) resource.virtual = false;
      const fresh = found.filter(resource => !collected.has(resource.ref));
      if (fresh.length > 0 && overrides.length > 0) source.mayOverride = true;
      for (const resource of fresh) {
        collected.set(resource.ref, resource);
        const ref = { type: resource.type, title: resource.title };
        if (overrides.length > 0) applyOverride(compilation, { ref, parameters: overrides, source, span: node.span });
      }
      return fresh.length > 0;
    },
  };
  compilation.collectors.push(collector);
  return collector;
}

/** As a statement; as an operand of a chain see relationship.ts. */
export function evaluateCollect(node: CollectExpression, scope: Scope): Value {
  enterCollector(node, scope);
  return null;
}
