/** Literals: the builder of ../../../grammar/rules/literals.ts. */
import type { IToken } from 'chevrotain';
import type {
  ArrayCstNode,
  DoubleQuotedCstNode,
  EntryCstNode,
  HashCstNode,
  HashEntryCstNode,
  HashPairCstNode,
  HeredocCstNode,
  InterpolationCstNode,
  LiteralCstNode,
  TextCstNode,
} from '../../../grammar/generated/cst.d.ts';
import type { HeredocText } from '../../../grammar/tokens/heredoc.ts';
import type {
  ConcatenatedString,
  Expression,
  HeredocExpression,
  KeyedEntry,
  LiteralHash,
  LiteralList,
  LiteralString,
  TextExpression,
  VariableExpression,
} from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { type Builder, join, only, spanOf, tokenSpan } from './builder.ts';
import { buildAssignment } from './expressions.ts';
import { DOUBLE_QUOTED_ESCAPES, replaceEscapes, unescapeSingleQuoted } from './text.ts';

export function buildLiteral(b: Builder, node: LiteralCstNode): Expression {
  const c = node.children;
  const span = spanOf(b, node);
  if (c.Variable) return buildVariable(b, only(c.Variable));
  if (c.Name) return { kind: 'QualifiedName', span, name: only(c.Name).image };
  if (c.Reference) return { kind: 'QualifiedReference', span, name: only(c.Reference).image };
  if (c.Numeral) return buildNumber(only(c.Numeral).image, span);
  if (c.Truth) return { kind: 'LiteralBoolean', span, value: only(c.Truth).image === 'true' };
  if (c.Undef) return { kind: 'LiteralUndef', span };
  if (c.Default) return { kind: 'LiteralDefault', span };
  if (c.Regex) return buildRegex(b, only(c.Regex));
  return { kind: 'ReservedWord', span, word: only(c.Private ?? c.Attr).image, future: false };
}

/** `$x`, or a word inside `${}` that stands for it. */
function buildVariable(b: Builder, token: IToken): VariableExpression {
  return { kind: 'VariableExpression', span: tokenSpan(b, token), name: token.image.replace(/^\$/, '') };
}

export function buildRegex(b: Builder, token: IToken): Expression {
  const pattern = token.image.slice(1, -1).replaceAll('\\/', '/');
  return { kind: 'LiteralRegularExpression', span: tokenSpan(b, token), pattern };
}

/** A number as written: hexadecimal, octal with a leading zero, decimal, or with a fraction or exponent. */
function buildNumber(image: string, span: Span): Expression {
  if (/^0[xX][0-9a-fA-F]+$/.test(image)) return { kind: 'LiteralInteger', span, value: BigInt(image), radix: 16 };
  if (/^\d+[.eE]/.test(image)) return { kind: 'LiteralFloat', span, value: Number(image) };
  if (/^0[0-7]+$/.test(image)) return { kind: 'LiteralInteger', span, value: BigInt(`0o${image.slice(1)}`), radix: 8 };
  return { kind: 'LiteralInteger', span, value: BigInt(/^\d+$/.test(image) ? image : 0), radix: 10 };
}

export function buildText(b: Builder, node: TextCstNode): Expression {
  const c = node.children;
  if (c.doubleQuoted) return buildDoubleQuoted(b, only(c.doubleQuoted));
  if (c.heredoc) return buildHeredoc(b, only(c.heredoc));
  if (c.Word) return { kind: 'LiteralString', span: spanOf(b, node), value: only(c.Word).image };
  return buildSingleQuoted(b, only(c.SingleQuoted));
}

function buildSingleQuoted(b: Builder, token: IToken): LiteralString {
  return { kind: 'LiteralString', span: tokenSpan(b, token), value: unescapeSingleQuoted(token.image.slice(1, -1)) };
}

interface Segment {
  readonly children: {
    readonly StringText?: IToken[];
    readonly HeredocText?: IToken[];
    readonly InterpolatedVariable?: IToken[];
    readonly interpolation?: InterpolationCstNode[];
  };
}

/** Texts and interpolations in a row: one literal when nothing is interpolated. */
function buildSegments(
  b: Builder,
  segments: readonly Segment[],
  span: Span,
  escapes: string,
  silent: boolean,
): LiteralString | ConcatenatedString {
  const built = segments.map(({ children }): LiteralString | TextExpression => {
    const text = children.StringText ?? children.HeredocText;
    if (text) {
      const token = only(text);
      const at = tokenSpan(b, token);
      const reading = silent ? { span: at } : { span: at, report: b.diagnostics.push.bind(b.diagnostics) };
      return { kind: 'LiteralString', span: at, value: replaceEscapes(token.image, escapes, reading) };
    }
    const expression = children.InterpolatedVariable
      ? buildVariable(b, only(children.InterpolatedVariable))
      : buildAssignment(b, only(only(children.interpolation).children.assignment));
    const at = children.interpolation ? spanOf(b, only(children.interpolation)) : expression.span;
    return { kind: 'TextExpression', span: at, expression };
  });
  if (built.every(segment => segment.kind === 'LiteralString')) {
    return { kind: 'LiteralString', span, value: built.map(segment => segment.value).join('') };
  }
  const kept = built.filter(segment => segment.kind !== 'LiteralString' || segment.value !== '');
  return { kind: 'ConcatenatedString', span, segments: kept };
}

function buildDoubleQuoted(b: Builder, node: DoubleQuotedCstNode): LiteralString | ConcatenatedString {
  return buildSegments(b, node.children.stringSegment ?? [], spanOf(b, node), DOUBLE_QUOTED_ESCAPES, false);
}

function buildHeredoc(b: Builder, node: HeredocCstNode): HeredocExpression {
  const tag = only(node.children.Heredoc);
  const { syntax, escapes } = tag.payload as HeredocText;
  const segments = node.children.heredocSegment ?? [];
  const first = segments[0];
  const span = first ? join(spanOf(b, first), spanOf(b, segments.at(-1)!)) : tokenSpan(b, tag);
  const text = buildSegments(b, segments, span, escapes === '' ? '' : `\\${escapes}`, true);
  return { kind: 'HeredocExpression', span: tokenSpan(b, tag), syntax, text };
}

export function buildArray(b: Builder, node: ArrayCstNode): LiteralList {
  return { kind: 'LiteralList', span: spanOf(b, node), elements: buildEntries(b, node.children.entry) };
}

export function buildHash(b: Builder, node: HashCstNode): LiteralHash {
  const entries = (node.children.hashPair ?? []).map(pair => buildPair(b, pair));
  return { kind: 'LiteralHash', span: spanOf(b, node), entries };
}

function buildPair(b: Builder, node: HashPairCstNode | EntryCstNode): KeyedEntry {
  const key = buildHashEntry(b, only(node.children.key));
  const value = buildHashEntry(b, only(node.children.value));
  return { kind: 'KeyedEntry', span: spanOf(b, node), key, value };
}

function buildHashEntry(b: Builder, node: HashEntryCstNode): Expression {
  const c = node.children;
  if (c.assignment) return buildAssignment(b, only(c.assignment));
  return { kind: 'LiteralString', span: spanOf(b, node), value: only(c.Type ?? c.FunctionWord).image };
}

/** Elements, arguments or keys: pairs next to each other are one hash. */
export function buildEntries(b: Builder, nodes: readonly EntryCstNode[] | undefined): Expression[] {
  const result: Expression[] = [];
  let pairs: KeyedEntry[] | undefined;
  for (const node of nodes ?? []) {
    if (!node.children.value) {
      pairs = undefined;
      result.push(buildHashEntry(b, only(node.children.key)));
      continue;
    }
    const pair = buildPair(b, node);
    if (pairs) {
      pairs.push(pair);
      const last = result.pop()!;
      result.push({ kind: 'LiteralHash', span: join(last.span, pair.span), entries: pairs });
    } else {
      pairs = [pair];
      result.push({ kind: 'LiteralHash', span: pair.span, entries: pairs });
    }
  }
  return result;
}
