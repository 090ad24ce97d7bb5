/** What Ruby's strings do with regular expressions: all matches, split, sub and gsub. */
import type { PuppetHash } from '../../../model/value.ts';
import { matchRegexp, type TextMatch } from '../../types/compile-regexp.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';

/** All matches from left to right, not overlapping; after an empty one the search goes on a character further. */
function allMatches(source: string, text: string): TextMatch[] {
  const matches: TextMatch[] = [];
  for (let from = 0; from <= text.length; ) {
    const match = matchRegexp(source, text, from);
    if (!match) break;
    matches.push(match);
    from = match.end > match.start ? match.end : match.end + ((text.codePointAt(match.end) ?? 0) > 0xffff ? 2 : 1);
  }
  return matches;
}

/** `split(regexp)`: groups of the pattern are part of the result, empty strings at the end are not. */
export function splitText(text: string, source: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of allMatches(source, text)) {
    if (match.end === match.start && (match.start === start || match.start >= text.length)) continue;
    pieces.push(text.slice(start, match.start));
    for (const group of match.groups.slice(1)) if (group !== undefined) pieces.push(group);
    start = match.end;
  }
  pieces.push(text.slice(start));
  while (pieces.at(-1) === '') pieces.pop();
  return pieces;
}

/**
 * `sub`, or `gsub` when `all` is set.
 * @param replacement a text with `\1`, `\0`, `\k<name>` and the like, or a hash of replacements by what was matched
 */
export function substitute(text: string, source: string, replacement: string | PuppetHash, all: boolean): string {
  const first = matchRegexp(source, text);
  const matches = all ? allMatches(source, text) : first ? [first] : [];
  let result = '';
  let start = 0;
  for (const match of matches) {
    const matched = text.slice(match.start, match.end);
    result += text.slice(start, match.start);
    result +=
      typeof replacement === 'string'
        ? expand(replacement, match, text)
        : rubyToString(replacement.get(matched) ?? null);
    start = match.end;
  }
  return result + text.slice(start);
}

/** Fills in `\1`, `\0`, `\&`, `\k<name>`, what is before and after the match, and `\\`. */
function expand(replacement: string, match: TextMatch, text: string): string {
  return replacement.replace(/\\(?:k<(\w+)>|([0-9&`'\\]))/g, (_, name: string | undefined, mark: string) => {
    if (name !== undefined) return match.names.get(name) ?? '';
    if (mark === '\\') return '\\';
    if (mark === '`') return text.slice(0, match.start);
    if (mark === "'") return text.slice(match.end);
    return match.groups[mark === '&' ? 0 : Number(mark)] ?? '';
  });
}
