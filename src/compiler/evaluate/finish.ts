/** What happens when everything is declared: chains, late overrides, metaparameters of containers. */
import {
  overrideTargetMissing,
  realizeTargetMissing,
  relationshipParameterMissing,
  relationshipSourceMissing,
  relationshipTargetMissing,
} from '../../diagnostics/catalogue/declare.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Relationship, ResourceRef } from '../../model/catalog.ts';
import { isList, type Value } from '../../model/value.ts';
import { nearest } from '../site/nearest.ts';
import { mergeOverride } from './apply-override.ts';
import type { Collector, Compilation, PendingRelationship, RelationshipEnd } from './compilation.ts';
import { referencesIn, referenceTo, setParameter } from './declare.ts';
import { INHERITED, RELATIONSHIPS } from './metaparameters.ts';
import type { Resource } from './resource.ts';

function isCollector(end: RelationshipEnd): end is Collector {
  return 'collected' in end;
}

function refOf(resource: Resource): ResourceRef {
  return { type: resource.type, title: resource.title };
}

/** Resources on the left of a chain: of an empty collector, what stands left of it. */
function leftRefs(end: RelationshipEnd): readonly ResourceRef[] {
  if (!isCollector(end)) return [end];
  if (end.collected.size > 0) return [...end.collected.values()].map(refOf);
  return (end.emptyAlternative ?? []).flatMap(leftRefs);
}

function rightRefs(end: RelationshipEnd): readonly ResourceRef[] {
  return isCollector(end) ? [...end.collected.values()].map(refOf) : [end];
}

/** Overrides of resources that were declared after them; of those never declared, an error. */
function applyLateOverrides(compilation: Compilation): void {
  for (const [key, overrides] of compilation.overrides) {
    for (const override of overrides) {
      const resource = compilation.resources.find(override.ref.type, override.ref.title);
      try {
        if (resource) mergeOverride(resource, override);
        else if (!compilation.incomplete) compilation.report(overrideTargetMissing({ refs: key }, override.span));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        compilation.report(error.diagnostic);
      }
    }
  }
}

function appended(value: Value | undefined, more: Value): readonly Value[] {
  const before = value === undefined || value === null ? [] : isList(value) ? value : [value];
  return [...before, more];
}

/** Enters one pair of a chain as a parameter of its source, and as a relationship. */
function relate(
  compilation: Compilation,
  pending: PendingRelationship,
  from: ResourceRef,
  to: ResourceRef,
  out: Relationship[],
): void {
  const { resources } = compilation;
  const source = resources.find(from.type, from.title);
  const target = resources.find(to.type, to.title);
  const texts = { source: `${from.type}[${from.title}]`, target: `${to.type}[${to.title}]` };
  if (!source || !target) {
    if (compilation.incomplete) return;
    const missing = source ? texts.target : texts.source;
    const near = nearest(missing, resources.refs());
    const issue = source ? relationshipTargetMissing : relationshipSourceMissing;
    compilation.report(issue({ ...texts, near }, pending.span));
    return;
  }
  const name = pending.notify ? 'notify' : 'before';
  const value = appended(source.value(name), referenceTo(target));
  const known = source.parameters.get(name);
  source.parameters.set(name, { name, value, source: source.source, span: known?.span ?? pending.span, add: false });
  out.push({
    source: refOf(source),
    target: refOf(target),
    notify: pending.notify,
    origin: 'declared',
    span: pending.span,
  });
}

/** Relationships from before, require, notify and subscribe, with the place of each attribute. */
function fromParameters(compilation: Compilation): Relationship[] {
  const found: Relationship[] = [];
  for (const resource of compilation.resources.all()) {
    if (resource.virtual) continue;
    for (const [name, parameter] of resource.parameters) {
      if (!RELATIONSHIPS.has(name)) continue;
      for (const ref of referencesIn(parameter.value)) {
        const other = compilation.resources.find(ref.type, ref.title);
        if (!other) {
          const text = `${ref.type}[${ref.title}]`;
          if (compilation.incomplete) continue;
          const near = nearest(text, compilation.resources.refs());
          compilation.report(relationshipParameterMissing({ ref: text, parameter: name, near }, parameter.span));
          continue;
        }
        const forwards = name === 'before' || name === 'notify';
        const [source, target] = forwards ? [resource, other] : [other, resource];
        const notify = name === 'notify' || name === 'subscribe';
        found.push({ source: refOf(source), target: refOf(target), notify, origin: 'declared', span: parameter.span });
      }
    }
  }
  return found;
}

/** What is contained in main takes over metaparameters and tags of its container, from the outside in. */
function inheritMetaparameters(compilation: Compilation): void {
  const inside = new Map<Resource, Resource[]>();
  for (const resource of compilation.resources.all()) {
    const containers =
      resource.category === 'class' ? resource.containedBy : [resource.container, ...resource.containedBy];
    for (const container of containers) {
      if (container) inside.set(container, [...(inside.get(container) ?? []), resource]);
    }
  }
  const seen = new Set<Resource>();
  const waiting = compilation.top.resource ? [compilation.top.resource] : [];
  for (let outer = waiting.shift(); outer; outer = waiting.shift()) {
    if (seen.has(outer)) continue;
    seen.add(outer);
    for (const resource of inside.get(outer) ?? []) {
      for (const name of INHERITED) {
        const parameter = outer.parameters.get(name);
        const own = resource.value(name);
        if (parameter && parameter.value !== null && (own === undefined || own === null))
          setParameter(resource, parameter);
      }
      resource.tags.addAll(outer.tags);
      waiting.push(resource);
    }
  }
}

function refuseUnresolved(compilation: Compilation): void {
  if (compilation.incomplete) return;
  for (const collector of compilation.collectors) {
    const refs = collector.unresolved();
    if (refs.length > 0) compilation.report(realizeTargetMissing({ refs: refs.join(', ') }, collector.span));
  }
}

/** Unwraps Sensitive values and remembers which they were. */
function unwrapSensitive(resource: Resource): void {
  for (const [name, parameter] of resource.parameters) {
    const { value } = parameter;
    if (typeof value !== 'object' || value === null || isList(value) || !('kind' in value)) continue;
    if (value.kind !== 'sensitive') continue;
    resource.sensitive.add(name);
    resource.parameters.set(name, { ...parameter, value: value.value });
  }
}

/** Completes the resources; gives the relationships that were declared. */
export function finish(compilation: Compilation): readonly Relationship[] {
  applyLateOverrides(compilation);
  refuseUnresolved(compilation);
  for (const resource of compilation.resources.all()) {
    // Puppet's own main stage takes part in nothing
    if (resource.type === 'Stage' && resource.title === 'main') continue;
    if (resource.scope.resource && resource.scope.resource !== resource)
      resource.tags.addAll(resource.scope.resource.tags);
    unwrapSensitive(resource);
  }
  const relationships = fromParameters(compilation);
  for (const pending of compilation.relationships) {
    for (const from of leftRefs(pending.source)) {
      for (const to of rightRefs(pending.target)) relate(compilation, pending, from, to, relationships);
    }
  }
  inheritMetaparameters(compilation);
  return relationships;
}
