/** Ruby's methods of String that functions hand through. */

/** `squeeze`: runs of one character become one; `set` limits it to the characters of a `tr`-like set. */
export function squeezeText(text: string, set?: string): string {
  const squeezed = set === undefined ? () => true : characterSet(set);
  let last = '';
  let result = '';
  for (const c of text) {
    if (c !== last || !squeezed(c)) result += c;
    last = c;
  }
  return result;
}

/** A set as `squeeze` and `count` take it: single characters, ranges `a-z`, `^` in front for all others. */
export function characterSet(set: string): (c: string) => boolean {
  const inverted = set.length > 1 && set.startsWith('^');
  const characters = [...(inverted ? set.slice(1) : set)];
  const members = new Set<string>();
  for (let i = 0; i < characters.length; i++) {
    if (characters[i] === '\\' && i + 1 < characters.length) {
      members.add(characters[++i]!);
    } else if (characters[i + 1] === '-' && i + 2 < characters.length) {
      const [from, to] = [characters[i]!.codePointAt(0)!, characters[i + 2]!.codePointAt(0)!];
      for (let code = from; code <= to; code++) members.add(String.fromCodePoint(code));
      i += 2;
    } else {
      members.add(characters[i]!);
    }
  }
  return c => members.has(c) !== inverted;
}

/** `capitalize` */
export function capitalizeText(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

/** `swapcase` */
export function swapcaseText(text: string): string {
  return [...text].map(c => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join('');
}

/** `succ`: the next string in the alphabet of its last letters and digits (`az` -> `ba`, `a9` -> `b0`, `Zz` -> `AAa`). */
export function successor(text: string): string {
  const characters = [...text];
  let at = characters.findLastIndex(c => /[0-9A-Za-z]/.test(c));
  if (at < 0) {
    const last = characters.pop();
    return last === undefined ? '' : characters.join('') + String.fromCodePoint(last.codePointAt(0)! + 1);
  }
  for (;;) {
    const c = characters[at]!;
    const wrapped = c === '9' ? '0' : c === 'z' ? 'a' : c === 'Z' ? 'A' : undefined;
    characters[at] = wrapped ?? String.fromCharCode(c.charCodeAt(0) + 1);
    if (wrapped === undefined) return characters.join('');
    if (at > 0 && /[0-9A-Za-z]/.test(characters[at - 1]!)) {
      at--;
      continue;
    }
    characters.splice(at, 0, wrapped === '0' ? '1' : wrapped);
    return characters.join('');
  }
}
