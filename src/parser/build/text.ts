/** Strings: from raw text with escapes to the characters meant. */
import { unicodeEscape, unrecognizedEscape } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';

/** In double quotes, a backslash may stand before these, and before the end of a line. */
export const DOUBLE_QUOTED_ESCAPES = '\\$\'"rntsuL';

const CHARACTERS: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', s: ' ', '\n': '', '\r\n': '' };

/** In single quotes, a backslash hides a quote or a backslash and is otherwise itself. */
export function unescapeSingleQuoted(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\(\\|')/g, '$1') : raw;
}

export interface Reading {
  readonly span: Span;
  /** Where to complain about escapes nobody knows; heredocs keep silent. */
  readonly report?: (diagnostic: Diagnostic) => void;
}

/**
 * Replaces escapes in a text.
 * @param escapes the characters that may follow a backslash; `u` is `\uXXXX` or `\u{…}`, `L` a line's end
 */
export function replaceEscapes(raw: string, escapes: string, reading: Reading): string {
  if (!raw.includes('\\') || escapes === '') return raw;
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|(\r?\n|[^\r\n]))/gu,
    (all: string, four: string | undefined, braced: string | undefined, character: string | undefined) => {
      if (character === undefined) {
        if (!escapes.includes('u')) return all;
        return codePoint(parseInt((four ?? braced)!, 16), all, reading);
      }
      if (character.endsWith('\n')) return escapes.includes('L') ? '' : all;
      if (character === 'L' || !escapes.includes(character)) {
        reading.report?.(unrecognizedEscape({ character }, reading.span));
        return all;
      }
      if (character === 'u') return codePoint(Number.POSITIVE_INFINITY, all, reading);
      return CHARACTERS[character] ?? character;
    },
  );
}

function codePoint(code: number, written: string, reading: Reading): string {
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  reading.report?.(unicodeEscape({}, reading.span));
  return written;
}
