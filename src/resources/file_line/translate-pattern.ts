/**
 * A Ruby regular expression as a POSIX extended one that every awk reads alike: for asking whether a line matches.
 * What has no such form is refused with its name. https://docs.ruby-lang.org/en/3.2/Regexp.html
 * Only single lines are matched, so ^ and \A, $ and \z are the same; lazy repetition matches the same lines as greedy.
 */

import { CLASSES, charactersOf, literal, type Members, members } from './pattern-characters.ts';
import { repeated } from './repeat-atom.ts';

export type Translation = { readonly ere: string } | { readonly reason: string };

class NotPortable extends Error {}
const refuse = (reason: string): never => {
  throw new NotPortable(reason);
};

interface Cursor {
  readonly text: string;
  at: number;
  ignoreCase: boolean;
}

/** @returns the expression for awk, or what in the pattern has no such form. */
export function translatePattern(pattern: string): Translation {
  const cursor: Cursor = { text: pattern, at: 0, ignoreCase: false };
  try {
    const ere = alternatives(cursor, 0);
    if (cursor.at < pattern.length) refuse('an unmatched closing parenthesis');
    return { ere };
  } catch (error) {
    if (error instanceof NotPortable) return { reason: error.message };
    throw error;
  }
}

function alternatives(cursor: Cursor, depth: number): string {
  const branches = [branch(cursor, depth)];
  while (cursor.text[cursor.at] === '|') {
    cursor.at++;
    branches.push(branch(cursor, depth));
  }
  // an empty alternative is undefined in POSIX: (a|) is (a)?
  const filled = branches.filter(text => text !== '');
  if (filled.length === branches.length) return branches.join('|');
  return filled.length === 0 ? '' : `(${filled.join('|')})?`;
}

function branch(cursor: Cursor, depth: number): string {
  let ere = '';
  let afterWord: boolean | undefined;
  while (cursor.at < cursor.text.length) {
    const c = cursor.text[cursor.at] as string;
    if (c === '|') break;
    if (c === ')') {
      if (depth === 0) refuse('an unmatched closing parenthesis');
      break;
    }
    if (cursor.text.startsWith('\\b', cursor.at)) {
      cursor.at += 2;
      ere += boundary(cursor, ere, afterWord);
      continue;
    }
    const atom = oneAtom(cursor, depth);
    ere += repeated(atom.ere, quantifier(cursor));
    afterWord = atom.word;
  }
  return ere;
}

/** \b where only one side can be the word: after a word at the end of the branch, before one at its beginning. */
function boundary(cursor: Cursor, before: string, afterWord: boolean | undefined): string {
  const rest = cursor.text.slice(cursor.at);
  if (afterWord && (rest === '' || rest.startsWith('|'))) return '([^A-Za-z0-9_]|$)';
  if (before === '' && cursor.at === 2 && /^\w/.test(rest)) return '(^|[^A-Za-z0-9_])';
  return refuse('a word boundary \\b within the pattern');
}

interface Atom {
  readonly ere: string;
  /** Does it match a letter, digit or underscore at its end? undefined when that is not known. */
  readonly word?: boolean | undefined;
}

function oneAtom(cursor: Cursor, depth: number): Atom {
  const c = String.fromCodePoint(cursor.text.codePointAt(cursor.at) as number);
  cursor.at += c.length;
  if (c === '(') return group(cursor, depth);
  if (c === '[') return { ere: members(bracket(cursor), cursor.ignoreCase) };
  if (c === '\\') return escaped(cursor);
  if (c === '.' || c === '^' || c === '$') return { ere: c };
  if (c === '*' || c === '+' || c === '?') return refuse(`${c} with nothing before it`);
  return character(c, cursor.ignoreCase);
}

function character(c: string, ignoreCase: boolean): Atom {
  return { ere: literal(c, ignoreCase), word: /\w/.test(c) };
}

function group(cursor: Cursor, depth: number): Atom {
  const outer = cursor.ignoreCase;
  const head = /^\?(?::|<[A-Za-z_]\w*>|'[A-Za-z_]\w*')/.exec(cursor.text.slice(cursor.at));
  const flags = /^\?([imx]*)(?:-([imx]+))?([:)])/.exec(cursor.text.slice(cursor.at));
  if (head) cursor.at += head[0].length;
  else if (flags) {
    if (/[mx]/.test(flags[1] as string)) refuse('the options m or x');
    cursor.at += flags[0].length;
    if (flags[1]) cursor.ignoreCase = true;
    if (flags[2]?.includes('i')) cursor.ignoreCase = false;
    // (?i) holds to the end of the group it stands in
    if (flags[3] === ')') return { ere: '' };
  } else if (cursor.text[cursor.at] === '?') refuse('a group (? that looks around or cannot give back');
  const ere = alternatives(cursor, depth + 1);
  if (cursor.text[cursor.at] !== ')') refuse('a parenthesis that is not closed');
  cursor.at++;
  cursor.ignoreCase = outer;
  return { ere: ere === '' ? '' : `(${ere})` };
}

function escaped(cursor: Cursor): Atom {
  const c = cursor.text[cursor.at];
  if (c === undefined) return refuse('a backslash at its end');
  cursor.at++;
  if (c === 'A') return { ere: '^' };
  if (c === 'z' || c === 'Z') return { ere: '$' };
  const known = CLASSES[c];
  if (known) return { ere: members(known, false), word: c === 'w' || c === 'd' ? true : undefined };
  const code = charactersOf(cursor, c);
  if (code !== undefined) return character(code, cursor.ignoreCase);
  if (/[1-9]/.test(c)) return refuse('a reference back to a group');
  if (/[A-Za-z]/.test(c)) return refuse(`\\${c}`);
  return character(c, cursor.ignoreCase);
}

/** The inside of [...], the opening bracket already read. */
function bracket(cursor: Cursor): Members {
  const negated = cursor.text[cursor.at] === '^';
  if (negated) cursor.at++;
  const ranges: (readonly [string, string])[] = [];
  for (let first = true; ; first = false) {
    const c = cursor.text[cursor.at];
    if (c === undefined) return refuse('a bracket that is not closed');
    if (c === ']' && !first) break;
    if (cursor.text.startsWith('&&', cursor.at)) refuse('an intersection && in brackets');
    if (c === '[') ranges.push(...posixClass(cursor));
    else ranges.push(...bracketItem(cursor));
  }
  cursor.at++;
  return { negated, ranges };
}

function posixClass(cursor: Cursor): Members['ranges'] {
  const match = /^\[:(\w+):\]/.exec(cursor.text.slice(cursor.at));
  const known = match && CLASSES[`:${match[1]}`];
  if (!match || !known) return refuse('brackets within brackets');
  cursor.at += match[0].length;
  return known.ranges;
}

function bracketItem(cursor: Cursor): Members['ranges'] {
  const from = bracketCharacter(cursor);
  if (typeof from !== 'string') return from;
  if (cursor.text[cursor.at] !== '-' || [']', undefined].includes(cursor.text[cursor.at + 1])) return [[from, from]];
  cursor.at++;
  const to = bracketCharacter(cursor);
  if (typeof to !== 'string') return refuse('a range that ends in a class');
  if (to < from) return refuse('a range that runs backwards');
  return [[from, to]];
}

function bracketCharacter(cursor: Cursor): string | Members['ranges'] {
  const c = cursor.text[cursor.at] as string;
  cursor.at++;
  if (c > '\u007e') return refuse('a character beyond ASCII in brackets; write the alternatives as (a|b)');
  if (c !== '\\') return c;
  const next = cursor.text[cursor.at] ?? refuse('a backslash at its end');
  cursor.at++;
  const known = CLASSES[next];
  if (known) return known.negated ? refuse(`\\${next} in brackets`) : known.ranges;
  const code = charactersOf(cursor, next);
  if (code !== undefined) return code;
  return /[A-Za-z0-9]/.test(next) ? refuse(`\\${next} in brackets`) : next;
}

/** How often: [least, most], undefined for once. Lazy ones match the same lines. */
function quantifier(cursor: Cursor): readonly [number, number] | undefined {
  const rest = cursor.text.slice(cursor.at);
  const match = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})/.exec(rest);
  if (!match || (match[0].startsWith('{') && match[1] === '' && match[3] === '')) return undefined;
  cursor.at += match[0].length;
  const sign = match[0][0] as string;
  if (cursor.text[cursor.at] === '+' && sign !== '{') refuse('repetition that cannot give back');
  if (cursor.text[cursor.at] === '?') cursor.at++;
  if (sign === '*') return [0, Number.POSITIVE_INFINITY];
  if (sign === '+') return [1, Number.POSITIVE_INFINITY];
  if (sign === '?') return [0, 1];
  const least = Number(match[1] || '0');
  const most = match[2] === '' ? least : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
  if (Math.max(least, most === Number.POSITIVE_INFINITY ? 0 : most) > 100) refuse('more than 100 repetitions');
  return [least, most];
}
