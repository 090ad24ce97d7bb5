/**
 * Which steps a change refreshes. As in Puppet an event goes along notify edges and through containers: what a class
 * contains notifies on the class's behalf, and a notified class refreshes what it contains. It ends at a native
 * resource; whether that one refreshes and so hands on is known at run time.
 */
import type { CatalogResource, OrderedCatalog } from '../../model/catalog.ts';
import type { ResourceIndex } from '../order/resource-index.ts';

const NONE: readonly number[] = [];

/**
 * @param refreshable id of the step of a refreshable resource; undefined for all others
 * @returns ids of the steps to refresh when a native resource changes, ascending. Resources of one container share one
 *   array where they add nothing of their own, so that memory stays linear.
 */
export function notifications(
  catalog: OrderedCatalog,
  index: ResourceIndex,
  refreshable: (resource: CatalogResource) => number | undefined,
): (resource: CatalogResource) => readonly number[] {
  const targets = new Map<CatalogResource, CatalogResource[]>();
  for (const relationship of catalog.relationships) {
    if (!relationship.notify) continue;
    const source = index.find(relationship.source);
    const target = index.find(relationship.target);
    if (source && target) append(targets, source, target);
  }
  const contents = new Map<CatalogResource, CatalogResource[]>();
  for (const resource of catalog.order) {
    for (const container of index.containersOf(resource)) append(contents, container, resource);
  }

  const entered = new Map<CatalogResource, readonly number[]>();
  const enter = (resource: CatalogResource): readonly number[] => {
    if (resource.category === 'native') {
      const id = refreshable(resource);
      return id === undefined ? NONE : [id];
    }
    return keep(entered, resource, () => union((contents.get(resource) ?? []).map(enter)));
  };
  const left = new Map<CatalogResource, readonly number[]>();
  const leave = (resource: CatalogResource): readonly number[] =>
    keep(left, resource, () => {
      return union([...(targets.get(resource) ?? []).map(enter), ...index.containersOf(resource).map(leave)]);
    });
  return leave;
}

/** The sorted union; the very array when only one adds something. */
function union(sets: readonly (readonly number[])[]): readonly number[] {
  const filled = sets.filter(set => set.length > 0);
  if (filled.length < 2) return filled[0] ?? NONE;
  return [...new Set(filled.flat())].sort((a, b) => a - b);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function keep<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const kept = map.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  map.set(key, made);
  return made;
}
