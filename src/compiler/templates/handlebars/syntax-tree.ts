/** The library's tree of a template: its nodes, their places, and parsing. */
import Handlebars from 'handlebars';
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { Source, Span } from '../../../model/span.ts';

interface Located {
  readonly loc?: { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } };
}
/** A node, as far as it is looked at here. */
export interface HbsNode extends Located {
  type: string;
  name?: HbsNode;
  path?: HbsNode;
  params?: HbsNode[];
  original?: unknown;
  parts?: string[];
  depth?: number;
  data?: boolean;
  hash?: { pairs?: unknown[] } | undefined;
  value?: unknown;
}

/** The offset of a place that the library names. */
export function offsetOf(source: Source, line: number, column: number): number {
  let at = 0;
  for (let left = line - 1; left > 0; left--) at = source.text.indexOf('\n', at) + 1;
  return Math.min(at + column, source.text.length);
}

/** Where a node stands. */
export function spanOf(source: Source, node: Located | undefined): Span {
  if (!node?.loc) return { source, start: 0, end: 0 };
  const { start, end } = node.loc;
  return { source, start: offsetOf(source, start.line, start.column), end: offsetOf(source, end.line, end.column) };
}

/** Shows every node of a tree, outer ones first. */
export function visit(node: unknown, see: (node: HbsNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as HbsNode).type === 'string') see(node as HbsNode);
    for (const [key, value] of Object.entries(node)) if (key !== 'loc' && typeof value === 'object') visit(value, see);
  }
}

/** Errors: a Failure with the library's words and place. */
export function parsed(source: Source): HbsNode {
  try {
    return Handlebars.parse(source.text) as unknown as HbsNode;
  } catch (error) {
    const { message, lineNumber, hash, column } = error as Error & {
      lineNumber?: number;
      column?: number;
      hash?: { loc?: { first_line: number; first_column: number } };
    };
    const named = /line (\d+)/.exec(message);
    const line = hash?.loc?.first_line ?? lineNumber ?? (named ? Number(named[1]) : 1);
    const start = offsetOf(source, line, hash?.loc?.first_column ?? column ?? 0);
    const detail = message
      .replace(/^Parse error on line \d+:\s*/, '')
      .replace(/\s*- \d+:\d+$/, '')
      .split('\n')
      .filter(row => !/^[-.]*\^?$/.test(row))
      .join(' ');
    return fail(issues.hbsSyntax({ detail }, { source, start, end: start }));
  }
}
