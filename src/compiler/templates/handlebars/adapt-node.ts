/** Nodes that stand for something else here than in the library, changed in place before it compiles the tree. */
import type { HbsNode } from './syntax-tree.ts';

/** A path of one name, at the place of another node. */
function pathTo(name: string, { loc }: HbsNode, parts: string[] = [name]): HbsNode {
  return { type: 'PathExpression', data: false, depth: 0, parts, original: name, ...(loc ? { loc } : {}) };
}

/** `{{> name key=value}}` becomes a block that adds the keys: the library would copy the names there are, and here they are not listed. */
export function makeScoped(node: HbsNode): void {
  if (node.type !== 'PartialStatement' || !node.hash || (node.hash.pairs?.length ?? 0) === 0) return;
  const loc = node.loc ? { loc: node.loc } : {};
  const partial: HbsNode = { ...node, params: [], hash: undefined };
  const strip = { open: false, close: false };
  const [given] = node.params ?? [];
  Object.assign(node, {
    type: 'BlockStatement',
    path: pathTo('scoped', node),
    params: [given ?? pathTo('this', node, [])],
    program: { type: 'Program', body: [partial], blockParams: [], strip: {}, ...loc },
    openStrip: strip,
    inverseStrip: strip,
    closeStrip: strip,
  });
}

/** `default x "…"` may name what is not there: its first argument becomes a lookup that gives nothing then. */
export function makeOptional(node: HbsNode): void {
  const [first, ...rest] = node.params ?? [];
  if (node.path?.original !== 'default' || first?.type !== 'PathExpression' || first.data || first.depth) return;
  const loc = first.loc ? { loc: first.loc } : {};
  const names = (first.parts ?? []).map(
    (part): HbsNode => ({ type: 'StringLiteral', value: part, original: part, ...loc }),
  );
  const optional: HbsNode = {
    type: 'SubExpression',
    path: pathTo('optional', first),
    params: [pathTo('this', first, []), ...names],
    ...loc,
  };
  node.params = [optional, ...rest];
}
