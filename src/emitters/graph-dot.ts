/**
 * Catalog -> DOT: a cluster for every class, defined type and stage, a node for every other resource, an edge for every
 * relationship (notifications bold, those that follow from the types dashed).
 *
 *     subgraph "cluster_Class[Motd]" {
 *       label="Class[Motd]";
 *       "File[/etc/motd]" [label="File[/etc/motd]\\nmanifests/site.pp:3"];
 *     }
 */
import { type CatalogResource, type OrderedCatalog, type ResourceRef, refKey } from '../model/catalog.ts';
import { placeOf } from '../model/span.ts';

function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r?\n/g, '\\n')}"`;
}

/** The node that stands for a container as the end of an edge. */
const anchor = (ref: ResourceRef): string => quoted(refKey(ref));

function resourceLines(
  resource: CatalogResource,
  inside: ReadonlyMap<string, CatalogResource[]>,
  depth: number,
): string[] {
  const indent = '  '.repeat(depth);
  const key = refKey(resource);
  const contained = inside.get(key) ?? [];
  const label = key;
  if (resource.category === 'native' && contained.length === 0)
    return [`${indent}${anchor(resource)} [label=${quoted(`${label}\n${placeOf(resource.span)}`)}];`];
  return [
    `${indent}subgraph ${quoted(`cluster_${key}`)} {`,
    `${indent}  label=${quoted(label)};`,
    // edges to a cluster end at a point in it
    `${indent}  ${anchor(resource)} [shape=point, style=invis, label=""];`,
    ...contained.flatMap(inner => resourceLines(inner, inside, depth + 1)),
    `${indent}}`,
  ];
}

/** The whole graph as text; the same catalog gives the same text. */
export function graphToDot(catalog: OrderedCatalog): string {
  const inside = new Map<string, CatalogResource[]>();
  const outermost: CatalogResource[] = [];
  for (const resource of catalog.resources) {
    // a class that others contain is drawn in the first of them
    const container = resource.containedBy?.[0] ?? resource.container;
    if (container) inside.set(refKey(container), [...(inside.get(refKey(container)) ?? []), resource]);
    else outermost.push(resource);
  }
  const containers = new Set([...inside.keys()]);
  const end = (ref: ResourceRef, side: 'ltail' | 'lhead'): string[] =>
    containers.has(refKey(ref)) ? [`${side}=${quoted(`cluster_${refKey(ref)}`)}`] : [];
  const edges = catalog.relationships.map(({ source, target, notify, origin }) => {
    const attributes = [
      ...(notify ? ['style=bold'] : origin === 'autorequire' ? ['style=dashed'] : []),
      ...end(source, 'ltail'),
      ...end(target, 'lhead'),
    ];
    return `  ${anchor(source)} -> ${anchor(target)}${attributes.length > 0 ? ` [${attributes.join(', ')}]` : ''};`;
  });
  return [
    `digraph ${quoted(catalog.host)} {`,
    '  compound=true;',
    '  rankdir=LR;',
    '  node [shape=box, fontname="monospace", fontsize=10];',
    ...outermost.flatMap(resource => resourceLines(resource, inside, 1)),
    ...edges,
    '}',
    '',
  ].join('\n');
}
