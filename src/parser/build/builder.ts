/** What the builders share: the source, the place in nested classes, and what has been found so far. */
import type { CstNode, IToken } from 'chevrotain';
import type { Definition } from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Source, Span } from '../../model/span.ts';

export interface Builder {
  readonly source: Source;
  /** Names of the classes around, outermost first. */
  readonly namespace: string[];
  readonly definitions: Definition[];
  readonly diagnostics: Diagnostic[];
}

/** A builder for one file. */
export function createBuilder(source: Source): Builder {
  return { source, namespace: [], definitions: [], diagnostics: [] };
}

/** From the first token of a rule's tree to its last. */
export function spanOf(b: Builder, node: CstNode): Span {
  const location = node.location!;
  return { source: b.source, start: location.startOffset, end: (location.endOffset ?? location.startOffset) + 1 };
}

export function tokenSpan(b: Builder, token: IToken): Span {
  return { source: b.source, start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
}

/** From the beginning of one span to the end of another. */
export function join(from: Span, to: Span): Span {
  return { source: from.source, start: from.start, end: Math.max(from.end, to.end) };
}

/** The only child of a kind. */
export function only<T>(children: readonly T[] | undefined): T {
  return children![0]!;
}
