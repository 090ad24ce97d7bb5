/** Finds what keeps a graph from having an order: one shortest cycle for each group of nodes that wait for each other. */
import type { Graph } from './graph.ts';

/**
 * @param waiting nodes that the walk could not reach
 * @returns cycles as node numbers, the first repeated at the end
 */
export function findCycles(graph: Graph, waiting: ReadonlySet<number>): readonly (readonly number[])[] {
  return components(graph, waiting)
    .filter(group => group.length > 1 || graph.targets[group[0]!]!.includes(group[0]!))
    .map(group => shortestCycle(graph, new Set(group)));
}

/** Tarjan's strongly connected components, without recursion: a chain of ten thousand resources is no deep stack. */
function components(graph: Graph, waiting: ReadonlySet<number>): readonly (readonly number[])[] {
  const found: number[][] = [];
  const number = new Map<number, number>();
  const low = new Map<number, number>();
  const onStack = new Set<number>();
  const stack: number[] = [];
  for (const root of waiting) {
    if (number.has(root)) continue;
    const path: { node: number; next: number }[] = [];
    const enter = (node: number): void => {
      number.set(node, number.size);
      low.set(node, number.get(node)!);
      stack.push(node);
      onStack.add(node);
      path.push({ node, next: 0 });
    };
    enter(root);
    while (path.length > 0) {
      const frame = path[path.length - 1]!;
      const target = graph.targets[frame.node]![frame.next++];
      if (target !== undefined) {
        if (!waiting.has(target)) continue;
        if (!number.has(target)) enter(target);
        else if (onStack.has(target)) low.set(frame.node, Math.min(low.get(frame.node)!, number.get(target)!));
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(frame.node)!));
      if (low.get(frame.node) !== number.get(frame.node)) continue;
      const group = stack.splice(stack.lastIndexOf(frame.node));
      for (const node of group) onStack.delete(node);
      found.push(group);
    }
  }
  return found;
}

/** Breadth first from the group's earliest declared node back to itself. */
function shortestCycle(graph: Graph, group: ReadonlySet<number>): readonly number[] {
  const start = Math.min(...group);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const target of graph.targets[node]!) {
      if (target === start) return unwind(cameFrom, node, start);
      if (!group.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  throw new Error('a strongly connected component has a cycle through each of its nodes');
}

function unwind(cameFrom: ReadonlyMap<number, number>, last: number, start: number): readonly number[] {
  const path = [start];
  for (let node: number | undefined = last; node !== undefined; node = cameFrom.get(node)) path.unshift(node);
  return path;
}
