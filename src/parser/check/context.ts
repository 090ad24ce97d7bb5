/** What a check gets beside the node: the nodes around it, and where to put what it finds. */
import { notRvalue } from '../../diagnostics/catalogue/static.ts';
import { capitalLabel } from '../../diagnostics/label.ts';
import type { AstNode, Expression, Program } from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

export interface Check {
  /** From the program to the parent of the node. */
  readonly path: readonly (AstNode | Program)[];
  report(diagnostic: Diagnostic): void;
}

const DEFINITIONS = new Set<AstNode['kind']>([
  'HostClassDefinition',
  'ResourceTypeDefinition',
  'FunctionDefinition',
  'PlanDefinition',
  'NodeDefinition',
  'TypeAlias',
  'TypeMapping',
  'TypeDefinition',
  'CollectExpression',
]);

/** Reports an expression that makes no value where a value is needed. */
export function needValue(check: Check, node: Expression | undefined): void {
  if (!node) return;
  if (DEFINITIONS.has(node.kind)) check.report(notRvalue({ label: capitalLabel(node) }, node.span));
  else if ('expression' in node) needValue(check, node.expression);
}

/** The parts of a node, in the order they were written. */
export function childrenOf(node: AstNode | Program): AstNode[] {
  const result: AstNode[] = [];
  // A plain loop: this runs once for every node of every manifest.
  for (const key in node) {
    if (key === 'span' || key === 'definitions') continue;
    const value = node[key as keyof typeof node] as unknown;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) for (const each of value as AstNode[]) result.push(each);
    else result.push(value as AstNode);
  }
  return result;
}
