/**
 * The graph that is walked. A container becomes two nodes, its beginning and its completion, as Puppet's admissible and
 * completed whits: a relationship with a container costs one edge however much it contains.
 * https://www.puppet.com/docs/puppet/8/lang_containment.html
 */
import type { CatalogResource, Visit } from '../../model/catalog.ts';
import type { Relation } from './relations.ts';
import type { ResourceIndex } from './resource-index.ts';

export interface Graph {
  /** Nodes by number; numbers ascend in order of declaration. */
  readonly nodes: readonly Visit[];
  /** Targets of each node, without repetitions. */
  readonly targets: readonly (readonly number[])[];
  /** The relation behind an edge; undefined for containment. */
  relationOf(from: number, to: number): Relation | undefined;
}

/** @param resources all resources in order of declaration */
export function buildGraph(
  resources: readonly CatalogResource[],
  relations: readonly Relation[],
  index: ResourceIndex,
): Graph {
  const nodes: Visit[] = [];
  const begin = new Map<CatalogResource, number>();
  const end = new Map<CatalogResource, number>();
  for (const resource of resources) {
    begin.set(resource, nodes.length);
    if (resource.category === 'native') nodes.push({ resource, phase: 'apply' });
    else nodes.push({ resource, phase: 'begin' }, { resource, phase: 'end' });
    end.set(resource, nodes.length - 1);
  }

  const edges = nodes.map(() => new Map<number, Relation | undefined>());
  const link = (from: number, to: number, relation?: Relation): void => {
    const known = edges[from]!;
    if (!known.has(to)) known.set(to, relation);
  };
  for (const relation of relations) link(end.get(relation.source)!, begin.get(relation.target)!, relation);
  for (const resource of resources) {
    const first = begin.get(resource)!;
    const last = end.get(resource)!;
    if (first !== last) link(first, last);
    for (const container of index.containersOf(resource)) {
      link(begin.get(container)!, first);
      link(last, end.get(container)!);
    }
  }
  return {
    nodes,
    targets: edges.map(known => [...known.keys()]),
    relationOf: (from, to) => edges[from]?.get(to),
  };
}
