/**
 * Catalog -> OrderedCatalog: relationships, containment and autorequires give the order of application, the order of
 * declaration decides where they leave a choice (Puppet's `ordering = manifest`).
 * https://www.puppet.com/docs/puppet/8/lang_relationships.html
 */

import { dependencyCycles } from '../../diagnostics/catalogue/order.ts';
import { type Catalog, displayRef, type OrderedCatalog, type Visit } from '../../model/catalog.ts';
import type { Diagnostic, Staged } from '../../model/diagnostic.ts';
import type { ResourceType } from '../../resources/resource-type.ts';
import { findCycles } from './cycles.ts';
import { buildGraph, type Graph } from './graph.ts';
import { overlaps } from './overlaps.ts';
import { PriorityQueue } from './priority-queue.ts';
import { relationsOf } from './relations.ts';
import { indexResources } from './resource-index.ts';

/**
 * @param catalog what the evaluator made
 * @param types the resource types, for autorequires and namevars
 * @returns the catalog with an order and all relationships; undefined with a diagnostic when there is a cycle or a
 *   relationship names a resource that is not there. Warns when two resources write a path in no order.
 */
export function order(catalog: Catalog, types: readonly ResourceType[]): Staged<OrderedCatalog | undefined> {
  const diagnostics: Diagnostic[] = [];
  const resources = catalog.resources.toSorted((a, b) => a.sequence - b.sequence);
  const index = indexResources(resources, types);
  const relations = relationsOf(catalog, resources, types, index, found => diagnostics.push(found));
  if (diagnostics.length > 0) return { value: undefined, diagnostics };

  const graph = buildGraph(resources, relations, index);
  const visits = walk(graph);
  if (visits.length < graph.nodes.length) return { value: undefined, diagnostics: [cycleReport(graph, visits)] };
  return {
    value: {
      ...catalog,
      relationships: relations.map(relation => ({
        ...relation.relationship,
        source: { type: relation.source.type, title: relation.source.title },
        target: { type: relation.target.type, title: relation.target.title },
      })),
      order: visits.filter(visit => visit.phase !== 'begin').map(visit => visit.resource),
      visits,
    },
    diagnostics: overlaps(graph),
  };
}

/** Nodes whose predecessors are done, the earliest declared first; nodes in or behind a cycle are left out. */
function walk(graph: Graph): readonly Visit[] {
  const blockers = new Uint32Array(graph.nodes.length);
  for (const targets of graph.targets) for (const target of targets) blockers[target]!++;
  const ready = new PriorityQueue();
  blockers.forEach((count, node) => {
    if (count === 0) ready.push(node);
  });
  const visits: Visit[] = [];
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    visits.push(graph.nodes[node]!);
    for (const target of graph.targets[node]!) if (--blockers[target]! === 0) ready.push(target);
  }
  return visits;
}

function cycleReport(graph: Graph, visits: readonly Visit[]): Diagnostic {
  const done = new Set(visits);
  const waiting = new Set<number>();
  graph.nodes.forEach((visit, node) => {
    if (!done.has(visit)) waiting.add(node);
  });
  const cycles = findCycles(graph, waiting);
  const name = (node: number): string => displayRef(graph.nodes[node]!.resource);
  const links = cycles.flatMap(cycle => cycle.slice(1).map((to, at) => ({ from: cycle[at]!, to })));
  const related = links.flatMap(({ from, to }) => {
    const relation = graph.relationOf(from, to);
    if (name(from) === name(to) && !relation) return [];
    const how = relation
      ? relation.relationship.origin === 'autorequire'
        ? 'required by its type'
        : 'declared'
      : 'contained';
    const span = relation?.relationship.span ?? containedSpan(graph, from, to);
    return [{ message: `${name(from)} => ${name(to)} (${how} here)`, span }];
  });
  const named = cycles.map(cycle => cycle.map(name).filter((text, at, all) => at === 0 || text !== all[at - 1]));
  const whole = named.map(names => (names.length === 1 ? [...names, ...names] : names));
  return dependencyCycles({ cycles: whole }, related[0]?.span, related);
}

/** Containment is written where the contained resource is declared. */
function containedSpan(graph: Graph, from: number, to: number) {
  const inner = graph.nodes[from]!.phase === 'begin' ? graph.nodes[to]! : graph.nodes[from]!;
  return inner.resource.span;
}
