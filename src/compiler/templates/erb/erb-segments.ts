/** ERB text -> text, code and output segments, as Ruby's ERB cuts them with trim mode '-' (the one Puppet uses). */
import type { Source } from '../../../model/span.ts';

export interface ErbSegment {
  readonly kind: 'text' | 'code' | 'output';
  /** Text to put out; for code where it stands in the source. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPEN = /^[ \t]*<%-|<%-|<%%|<%=|<%#|<%/gm;
const CLOSE = /-%>|%%>|%>/g;

/**
 * Cuts a template. `<%-` eats the blanks before it at the start of a line, `-%>` the line end after it; `<%%` is a
 * literal `<%`; comments are gone. An unclosed tag gives `unclosed`: where it begins.
 */
export function erbSegments(source: Source): { segments: readonly ErbSegment[]; unclosed: number | undefined } {
  const { text } = source;
  const segments: ErbSegment[] = [];
  let at = 0;
  let literal = '';
  let literalStart = 0;
  const flush = (end: number): void => {
    if (literal !== '') segments.push({ kind: 'text', text: literal, start: literalStart, end });
    literal = '';
  };
  while (at < text.length) {
    OPEN.lastIndex = at;
    const open = OPEN.exec(text);
    if (literal === '') literalStart = at;
    literal += text.slice(at, open ? open.index : text.length);
    if (!open) break;
    const start = OPEN.lastIndex;
    if (open[0] === '<%%') {
      literal += '<%';
      at = start;
      continue;
    }
    flush(open.index);
    CLOSE.lastIndex = start;
    let close = CLOSE.exec(text);
    while (close && close[0] === '%%>') close = CLOSE.exec(text);
    if (!close) return { segments, unclosed: open.index };
    const tag = open[0].trimStart();
    if (tag !== '<%#') {
      segments.push({
        kind: tag === '<%=' ? 'output' : 'code',
        text: text.slice(start, close.index),
        start,
        end: close.index,
      });
    }
    at = CLOSE.lastIndex;
    if (close[0] === '-%>') at += /^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  }
  flush(text.length);
  return { segments, unclosed: undefined };
}
