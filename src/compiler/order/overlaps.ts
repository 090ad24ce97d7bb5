/**
 * Two resources that write the same path, one of them all of it, with nothing that orders them: what the host ends with
 * would hang on the order of declaration. (Several that edit parts of a file do not disturb each other.)
 */
import { unorderedWrites } from '../../diagnostics/catalogue/order.ts';
import { type CatalogResource, displayRef } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isList } from '../../model/value.ts';
import type { Graph } from './graph.ts';

/** @returns one warning for each pair */
export function overlaps(graph: Graph): readonly Diagnostic[] {
  const writers = new Map<string, number[]>();
  graph.nodes.forEach(({ resource, phase }, node) => {
    if (phase !== 'apply') return;
    for (const path of writtenPaths(resource)) {
      const known = writers.get(path);
      if (known) known.push(node);
      else writers.set(path, [node]);
    }
  });
  const found: Diagnostic[] = [];
  for (const [path, nodes] of writers) {
    for (const [at, first] of nodes.entries()) {
      for (const second of nodes.slice(at + 1)) {
        const [one, other] = [graph.nodes[first]!.resource, graph.nodes[second]!.resource];
        if (!(writesAll(one) || writesAll(other)) || reaches(graph, first, second) || reaches(graph, second, first))
          continue;
        const related = [{ message: `${displayRef(one)} is declared here`, span: one.span }];
        found.push(unorderedWrites({ first: displayRef(one), second: displayRef(other), path }, other.span, related));
      }
    }
  }
  return found;
}

const DEFAULT_TARGETS: Readonly<Record<string, string>> = { Host: '/etc/hosts', Mount: '/etc/fstab' };

function writtenPaths(resource: CatalogResource): readonly string[] {
  switch (resource.type) {
    case 'File':
    case 'Concat':
      return writesAll(resource) ? [text(resource, 'path') ?? resource.title] : [];
    case 'File_line':
    case 'Ini_setting':
    case 'Ini_subsetting':
      return [text(resource, 'path') ?? ''].filter(path => path !== '');
    case 'Host':
    case 'Mount':
      return [text(resource, 'target') ?? DEFAULT_TARGETS[resource.type]!];
    case 'Exec': {
      const creates = resource.parameters.get('creates')?.value;
      return (creates !== undefined && isList(creates) ? creates : [creates]).filter(path => typeof path === 'string');
    }
    default:
      return [];
  }
}

/** Does it decide all that stands at the path, or only owner and mode? */
function writesAll(resource: CatalogResource): boolean {
  if (resource.type === 'Concat') return true;
  if (resource.type !== 'File') return false;
  const ensure = text(resource, 'ensure');
  return (
    ['content', 'source', 'target'].some(name => resource.parameters.has(name)) ||
    (ensure !== undefined && !['present', 'file', 'directory'].includes(ensure))
  );
}

function text(resource: CatalogResource, name: string): string | undefined {
  const value = resource.parameters.get(name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function reaches(graph: Graph, from: number, to: number): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === to) return true;
    for (const target of graph.targets[node]!) {
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return false;
}
