/** Where something stands in a source file. Every node, resource and step carries one, down to the emitted comment. */

/** A text that was read, with the path people know it by (relative to the site, never absolute in output). */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A half-open range [start, end) of UTF-16 offsets into `source.text`. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as people count it: both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

function startsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStarts.set(source, starts);
  return starts;
}

/** The line and column (from 1) of an offset in a source. Binary search; the line table is made once per source. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** The place where a span begins. */
export function positionOf(span: Span): Position {
  return positionAt(span.source, span.start);
}

/** The text of line `line` (from 1) without its line ending. */
export function lineText(source: Source, line: number): string {
  const starts = startsOf(source);
  const start = starts[line - 1] ?? source.text.length;
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/\r?\n$/, '');
}

/** `path:line`, as it stands in the comments of an emitted script. */
export function placeOf(span: Span): string {
  return `${span.source.path}:${positionOf(span).line}`;
}
