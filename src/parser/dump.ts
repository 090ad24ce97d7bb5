/** What the stages of the parser see, as plain data for `--dump tokens|cst|ast`: no source texts, places as people count. */
import type { CstElement, CstNode, IToken } from 'chevrotain';
import type { Program } from '../model/ast.ts';
import { positionAt, type Source, type Span } from '../model/span.ts';
import type { ParseOptions } from './parse.ts';
import { parseTokens } from './recover.ts';
import { tokenize } from './tokenize.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DumpedToken extends Place {
  readonly token: string;
  readonly image: string;
}

export interface DumpedRule {
  readonly rule: string;
  readonly children: readonly (DumpedRule | DumpedToken)[];
}

/** Where a span begins, and where the first character behind it stands. */
function placeOf({ source, start, end }: Span): Place {
  const first = positionAt(source, start);
  const behind = positionAt(source, end);
  return { line: first.line, column: first.column, endLine: behind.line, endColumn: behind.column };
}

function dumpToken(source: Source, token: IToken): DumpedToken {
  const end = (token.endOffset ?? token.startOffset) + 1;
  return { token: token.tokenType.name, image: token.image, ...placeOf({ source, start: token.startOffset, end }) };
}

/** All tokens in the order the grammar reads them; the text of a heredoc stands behind its opening tag. */
export function dumpTokens(source: Source, options: ParseOptions = {}): readonly DumpedToken[] {
  return tokenize(source, options.mode ?? 'manifest').tokens.map(token => dumpToken(source, token));
}

/** The concrete trees: one for a text without mistakes, else one for each run of statements between them. */
export function dumpCst(source: Source, options: ParseOptions = {}): readonly DumpedRule[] {
  const mode = options.mode ?? 'manifest';
  const { tokens, diagnostics } = tokenize(source, mode);
  const order = new Map(tokens.map((token, index) => [token, index]));
  const first = (element: CstElement): number => {
    if (!isRule(element)) return order.get(element) ?? 0;
    return Math.min(...Object.values(element.children).flat().map(first));
  };
  const dump = (element: CstElement): DumpedRule | DumpedToken =>
    isRule(element) ? rule(element) : dumpToken(source, element);
  const rule = (node: CstNode): DumpedRule => {
    const children = Object.values(node.children).flat();
    return { rule: node.name, children: children.toSorted((one, other) => first(one) - first(other)).map(dump) };
  };
  return parseTokens(source, tokens, mode, diagnostics).trees.map(rule);
}

const isRule = (element: CstElement): element is CstNode => 'children' in element;

/** The syntax tree as JSON, with a place in each span's stead; integers too long for a number are strings. */
export function dumpAst(program: Program): unknown {
  const plain = (value: unknown, key?: string): unknown => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (Array.isArray(value)) return value.map(each => plain(each));
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'span') return placeOf(value as Span);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, name)]));
  };
  const { definitions, ...rest } = program;
  return {
    ...(plain(rest) as object),
    definitions: definitions.map(each => ({ kind: each.kind, span: placeOf(each.span) })),
  };
}
