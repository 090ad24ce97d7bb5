/** Characters and sets of characters, written so that gawk, mawk, busybox awk and the one true awk read them alike. */

/** A set of characters, as ranges of ASCII. */
export interface Members {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [string, string])[];
}

const set = (...ranges: readonly (readonly [string, string])[]): Members => ({ negated: false, ranges });
const not = (members: Members): Members => ({ ...members, negated: true });
const DIGITS = set(['0', '9']);
const WORD = set(['0', '9'], ['A', 'Z'], ['_', '_'], ['a', 'z']);
const SPACE = set(['\t', '\t'], ['\v', '\r'], [' ', ' ']);
const HEX = set(['0', '9'], ['A', 'F'], ['a', 'f']);

/** Ruby's classes by the letter after the backslash, POSIX classes by name after a colon. mawk 1.3.3 has no [:space:]. */
export const CLASSES: Readonly<Record<string, Members | undefined>> = {
  d: DIGITS,
  D: not(DIGITS),
  w: WORD,
  W: not(WORD),
  s: SPACE,
  S: not(SPACE),
  h: HEX,
  H: not(HEX),
  ':alnum': set(['0', '9'], ['A', 'Z'], ['a', 'z']),
  ':alpha': set(['A', 'Z'], ['a', 'z']),
  ':blank': set(['\t', '\t'], [' ', ' ']),
  ':digit': DIGITS,
  ':lower': set(['a', 'z']),
  ':punct': set(['!', '/'], [':', '@'], ['[', '`'], ['{', '~']),
  ':space': SPACE,
  ':upper': set(['A', 'Z']),
  ':word': WORD,
  ':xdigit': HEX,
};

const CONTROLS: Readonly<Record<string, string>> = { t: '\t', f: '\f', v: '\v', r: '\r', a: '\u0007', e: '\u001b' };

/** The character of \t, \x41 and their like; undefined for any other letter. Moves the cursor over digits. */
export function charactersOf(cursor: { readonly text: string; at: number }, letter: string): string | undefined {
  const control = CONTROLS[letter];
  if (control !== undefined) return control;
  const digits = (letter === 'x' ? /^[0-9A-Fa-f]{1,2}/ : letter === 'u' ? /^[0-9A-Fa-f]{4}/ : /^$a/).exec(
    cursor.text.slice(cursor.at),
  );
  if (!digits) return undefined;
  cursor.at += digits[0].length;
  return String.fromCodePoint(Number.parseInt(digits[0], 16));
}

/** A character that stands for itself. Brackets protect better than a backslash, which awks read in different ways. */
export function literal(c: string, ignoreCase: boolean): string {
  if (ignoreCase && c.toLowerCase() !== c.toUpperCase() && /[A-Za-z]/.test(c)) {
    return `[${c.toUpperCase()}${c.toLowerCase()}]`;
  }
  if (c === '^') return '\\^';
  if (c === '\\') return '\\\\';
  return '.[]{}()*+?|$/'.includes(c) ? `[${c}]` : c;
}

/** A set as a bracket expression: ] first, ^ not first, - last, the backslash doubled. */
export function members({ negated, ranges }: Members, ignoreCase: boolean): string {
  const all = ignoreCase ? [...ranges, ...ranges.flatMap(otherCase)] : ranges;
  let text = '';
  let closing = '';
  let caret = '';
  let dash = '';
  for (const [from, to] of all) {
    for (const [a, b] of apart(from, to)) {
      if (a !== b) text += `${a}-${b}`;
      else if (a === ']') closing = ']';
      else if (a === '^') caret = '^';
      else if (a === '-') dash = '-';
      else text += a === '\\' ? '\\\\' : a;
    }
  }
  if (!negated && closing + text + dash === '' && caret) return '\\^';
  return `[${negated ? '^' : ''}${closing}${text}${caret}${dash}]`;
}

/** A range without the characters that need care, and these by themselves. */
function apart(from: string, to: string): readonly (readonly [string, string])[] {
  if (from === to) return [[from, to]];
  const result: (readonly [string, string])[] = [];
  let start: number | undefined;
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0) + 1; code++) {
    const special = code > to.charCodeAt(0) || '\\]^-['.includes(String.fromCharCode(code));
    if (!special) start ??= code;
    else if (start !== undefined) {
      result.push([String.fromCharCode(start), String.fromCharCode(code - 1)]);
      start = undefined;
    }
    if (special && code <= to.charCodeAt(0)) result.push([String.fromCharCode(code), String.fromCharCode(code)]);
  }
  return result;
}

function otherCase([from, to]: readonly [string, string]): readonly (readonly [string, string])[] {
  const result: (readonly [string, string])[] = [];
  const cut = (low: string, high: string, shift: number): void => {
    const a = Math.max(from.charCodeAt(0), low.charCodeAt(0));
    const b = Math.min(to.charCodeAt(0), high.charCodeAt(0));
    if (a <= b) result.push([String.fromCharCode(a + shift), String.fromCharCode(b + shift)]);
  };
  cut('A', 'Z', 32);
  cut('a', 'z', -32);
  return result;
}
