/** What must not have failed before a step, as edges between steps and the joints of containers. */
import type { CatalogResource, OrderedCatalog } from '../../model/catalog.ts';
import type { Joint } from '../../model/plan.ts';
import type { ResourceIndex } from '../order/resource-index.ts';

export interface Requirements {
  readonly joints: readonly Joint[];
  /** Ids of steps and joints that a native resource needs directly. */
  of(resource: CatalogResource): readonly number[];
}

/** @param stepOf the id of a native resource's step */
export function requirements(
  catalog: OrderedCatalog,
  index: ResourceIndex,
  stepOf: ReadonlyMap<CatalogResource, number>,
): Requirements {
  const begin = new Map<CatalogResource, number>(stepOf);
  const end = new Map<CatalogResource, number>(stepOf);
  let id = stepOf.size;
  for (const { resource, phase } of catalog.visits) {
    if (phase !== 'apply') (phase === 'begin' ? begin : end).set(resource, ++id);
  }
  const before = new Map<number, Set<number>>();
  const link = (from: number | undefined, to: number | undefined): void => {
    if (from === undefined || to === undefined || from === to) return;
    const known = before.get(to);
    if (known) known.add(from);
    else before.set(to, new Set([from]));
  };
  for (const { source, target } of catalog.relationships) {
    const first = index.find(source);
    const second = index.find(target);
    if (first && second) link(end.get(first), begin.get(second));
  }
  for (const resource of catalog.order) {
    if (resource.category !== 'native') link(begin.get(resource), end.get(resource));
    for (const container of index.containersOf(resource)) {
      link(begin.get(container), begin.get(resource));
      link(end.get(resource), end.get(container));
    }
  }
  const requires = (node: number): readonly number[] => [...(before.get(node) ?? [])].sort((a, b) => a - b);
  let after = 0;
  const joints: Joint[] = [];
  for (const { resource, phase } of catalog.visits) {
    if (phase === 'apply') {
      after++;
      continue;
    }
    const node = (phase === 'begin' ? begin : end).get(resource)!;
    const ref = { type: resource.type, title: resource.title };
    joints.push({ id: node, ref, phase, requires: requires(node), after });
  }
  return { joints, of: resource => requires(stepOf.get(resource)!) };
}
