/**
 * Diagnostics as text for a terminal:
 *
 *   manifests/site.pp:3:9: error[syntax-error]: Syntax error at 'present'
 *     |
 *   3 |   ensure present,
 *     |          ^^^^^^^
 *     = hint: expected '=>' behind the attribute's name
 */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { positionOf, type Span } from '../model/span.ts';
import { excerpt } from './excerpt.ts';
import { paint, type Style } from './paint.ts';

export interface RenderOptions {
  /** Use the terminal's colours. */
  readonly color: boolean;
  /** Columns that may be used; long lines are clipped around the mark. */
  readonly width?: number;
  /** Names of the hosts it concerns, where it is not all of them. */
  readonly hosts?: string | undefined;
}

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
  info: 'cyan',
  debug: 'dim',
};

/** One diagnostic, with excerpts of the source; without a line break at its end. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const { severity, code, message, span, hint, related = [] } = diagnostic;
  const style = STYLES[severity];
  const place = span ? `${placeText(span)}: ` : '';
  const head = paint(`${severity}[${code}]`, style, options.color) + paint(`: ${message}`, 'bold', options.color);
  const gutter = gutterWidth([span, ...related.map(each => each.span)]);
  const blank = ' '.repeat(gutter);
  const lines = [`${paint(place, 'bold', options.color)}${head}`];
  if (span) lines.push(...excerpt(span, { ...options, gutter, style, mark: '^' }));
  for (const other of related) {
    lines.push(`${blank} ${paint('=', 'blue', options.color)} ${placeText(other.span)}: ${other.message}`);
    const isShown = span && other.span.source === span.source && other.span.start === span.start;
    if (!isShown) lines.push(...excerpt(other.span, { ...options, gutter, style: 'blue', mark: '-' }));
  }
  if (hint)
    lines.push(`${blank} ${paint('=', 'blue', options.color)} ${paint('hint', 'bold', options.color)}: ${hint}`);
  if (options.hosts)
    lines.push(
      `${blank} ${paint('=', 'blue', options.color)} ${paint('hosts', 'bold', options.color)}: ${options.hosts}`,
    );
  return lines.join('\n');
}

/** All diagnostics, by place, with an empty line between and a count at the end; empty for none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  if (diagnostics.length === 0) return '';
  const rendered = sortDiagnostics(diagnostics).map(diagnostic => renderDiagnostic(diagnostic, options));
  return `${[...rendered, summary(diagnostics)].join('\n\n')}\n`;
}

/** By file and offset; diagnostics without a place come first, and equal places keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((one, other) => {
    const paths = compare(one.span?.source.path ?? '', other.span?.source.path ?? '');
    return paths || (one.span?.start ?? -1) - (other.span?.start ?? -1);
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => diagnostics.filter(each => each.severity === severity).length;
  const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
  ] as const;
  const present = parts.filter(([number]) => number > 0).map(([number, word]) => counted(number, word));
  return present.length > 0 ? present.join(', ') : counted(diagnostics.length, 'message');
}

function placeText(span: Span): string {
  const { line, column } = positionOf(span);
  return `${span.source.path}:${line}:${column}`;
}

function gutterWidth(spans: readonly (Span | undefined)[]): number {
  return Math.max(1, ...spans.map(span => (span ? String(positionOf(span).line).length : 1)));
}
