/** Escapes outside of character classes: what JavaScript writes in another way, and references to groups. */
import { translateClass } from './translate-regexp-class.ts';

const plainEscapes: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
  h: '[0-9a-fA-F]',
  H: '[^0-9a-fA-F]',
  s: '[ \\t\\r\\n\\f\\v]',
  S: '[^ \\t\\r\\n\\f\\v]',
  d: '[0-9]',
  D: '[^0-9]',
  w: '[0-9A-Za-z_]',
  W: '[^0-9A-Za-z_]',
  R: '(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])',
  e: '\\x1b',
  a: '\\x07',
  b: '\\b',
  B: '\\B',
  n: '\\n',
  t: '\\t',
  r: '\\r',
  f: '\\f',
  v: '\\v',
};

const LONG = /^(?:u\{[0-9A-Fa-f ]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{1,2}|[pP]\{\^?\w+\}|k<\w+>|k'\w+'|g<\w+>|c.|[0-9]+)/s;

/**
 * The escape at `start`, and where it ends. Throws SyntaxError for what JavaScript has no way to say.
 * @param groups the JavaScript group for each of Ruby's groups so far
 */
export function translateEscape(
  source: string,
  start: number,
  groups: readonly number[],
  names: ReadonlyMap<string, number>,
): { readonly pattern: string; readonly end: number } {
  const rest = source.slice(start + 1);
  if (rest === '') throw new SyntaxError('too short escape sequence');
  const long = LONG.exec(rest)?.[0];
  const text = long ?? String.fromCodePoint(rest.codePointAt(0) as number);
  return { pattern: long ? longEscape(long, groups, names) : shortEscape(text), end: start + 1 + text.length };
}

function shortEscape(char: string): string {
  const known = plainEscapes[char];
  if (known !== undefined) return known;
  if (/[GKXgkpPuc]/.test(char)) throw new SyntaxError(`the escape \\${char} is not supported`);
  return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

function longEscape(text: string, groups: readonly number[], names: ReadonlyMap<string, number>): string {
  if (text.startsWith('u{'))
    return text
      .slice(2, -1)
      .trim()
      .split(/\s+/)
      .map(code => `\\u{${code}}`)
      .join('');
  if (text[0] === 'u') return `\\${text}`;
  if (text[0] === 'x') return `\\x${text.slice(1).padStart(2, '0')}`;
  if (text[0] === 'c') return `\\c${text[1]}`;
  if (text[0] === 'p' || text[0] === 'P') return `[${translateClass(`[\\${text}]`, 0).pattern.slice(1, -1)}]`;
  if (text[0] === 'g') throw new SyntaxError(`the subexpression call \\${text} is not supported`);
  if (text[0] === 'k') {
    const name = text.slice(2, -1);
    const number = /^\d+$/.test(name) ? Number(name) : names.get(name);
    if (number === undefined) throw new SyntaxError(`undefined name <${name}> reference`);
    return `(?:\\${groups[number - 1]})`;
  }
  const number = Number(text);
  if (text[0] !== '0' && number <= groups.length) return `(?:\\${groups[number - 1]})`;
  if (text[0] !== '0' && number < 10) throw new SyntaxError('invalid backref number/name');
  return `\\x${Number.parseInt(text.slice(0, 3), 8).toString(16).padStart(2, '0')}`;
}
