/** The line of a source that a span begins on, with a mark under the span. */
import { lineText, positionAt, positionOf, type Span } from '../model/span.ts';
import { columnsOf } from './columns.ts';
import { paint, type Style } from './paint.ts';

export interface ExcerptOptions {
  readonly color: boolean;
  readonly width?: number;
  /** Digits of the widest line number. */
  readonly gutter: number;
  readonly style: Style;
  readonly mark: string;
}

const DEFAULT_WIDTH = 120;

/** One column's worth of the line: a character, or a part of what stands for a tab. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  /** Offset in the line. */
  readonly at: number;
}

/** Control characters are shown as signs, tabs as spaces; wide characters take two columns. */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const text =
      character === '\t'
        ? ' '.repeat(4 - (column % 4))
        : code < 0x20
          ? String.fromCodePoint(0x2400 + code)
          : code === 0x7f
            ? '\u2421'
            : character;
    const columns = character === '\t' ? text.length : columnsOf(text.codePointAt(0)!);
    cells.push({ text, columns, at });
    at += character.length;
    column += columns;
  }
  return cells;
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.columns, 0);

/** The part of a line that fits, with the mark's beginning in it. */
function clip(cells: readonly Cell[], start: number, width: number): { readonly from: number; readonly to: number } {
  if (widthOf(cells) <= width) return { from: 0, to: cells.length };
  let from = cells.findIndex(cell => cell.at >= start);
  if (from === -1) from = cells.length;
  // Half of the width stands before the mark at most.
  for (let before = 0; from > 0 && before + cells[from - 1]!.columns <= Math.floor(width / 2); from--) {
    before += cells[from - 1]!.columns;
  }
  let to = from;
  for (let used = 0; to < cells.length && used + cells[to]!.columns <= width - 2; to++) used += cells[to]!.columns;
  return { from, to };
}

/** Three lines: a rule, the numbered line, and the mark. */
export function excerpt(span: Span, options: ExcerptOptions): string[] {
  const { color, gutter, style, mark } = options;
  const { line } = positionOf(span);
  const text = lineText(span.source, line);
  const lineStart = span.start - (positionOf(span).column - 1);
  const last = positionAt(span.source, Math.max(span.start, span.end - 1)).line;
  const start = Math.min(span.start - lineStart, text.length);
  const end = last > line ? text.trimEnd().length : Math.min(span.end - lineStart, text.length);
  const cells = cellsOf(text);
  const { from, to } = clip(cells, start, Math.max(20, (options.width ?? DEFAULT_WIDTH) - gutter - 3));
  const lead = from > 0 ? '…' : '';
  const tail = to < cells.length ? '…' : '';
  const shown = cells.slice(from, to);
  const before = widthOf(shown.filter(cell => cell.at < start)) + lead.length;
  const marked = Math.max(1, widthOf(shown.filter(cell => cell.at >= start && cell.at < end)));
  const bar = paint('|', 'blue', color);
  const blank = ' '.repeat(gutter);
  const number = paint(String(line).padStart(gutter), 'blue', color);
  const shownText = lead + shown.map(cell => cell.text).join('') + tail;
  return [
    `${blank} ${bar}`,
    `${number} ${bar} ${shownText}`.trimEnd(),
    `${blank} ${bar} ${' '.repeat(before)}${paint(mark.repeat(marked) + (last > line ? '…' : ''), style, color)}`,
  ];
}
