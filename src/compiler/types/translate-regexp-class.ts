/** Bracket expressions of Ruby's regular expressions for JavaScript's `v` mode, which has nested classes and `&&` too. */

/** POSIX brackets and the properties that Ruby names likewise. In Unicode text they are not limited to ASCII. */
const properties: Readonly<Record<string, string>> = {
  alnum: '\\p{L}\\p{M}\\p{Nd}',
  alpha: '\\p{Alphabetic}',
  ascii: '\\x00-\\x7f',
  blank: '\\p{Zs}\\t',
  cntrl: '\\p{Cc}',
  digit: '\\p{Nd}',
  graph: '[\\p{Any}--[\\p{space}\\p{Cc}\\p{Cn}\\p{Cs}]]',
  lower: '\\p{Lowercase}',
  print: '[[\\p{Any}--[\\p{space}\\p{Cc}\\p{Cn}\\p{Cs}]]\\p{Zs}]',
  punct: '\\p{P}$+<=>\\^`\\|~',
  space: '\\p{White_Space}',
  upper: '\\p{Uppercase}',
  word: '\\p{L}\\p{M}\\p{N}\\p{Pc}',
  xdigit: '0-9A-Fa-f',
};
const shorthand: Readonly<Record<string, string>> = {
  d: '0-9',
  D: '[^0-9]',
  w: '0-9A-Za-z_',
  W: '[^0-9A-Za-z_]',
  s: ' \\t\\r\\n\\f\\v',
  S: '[^ \\t\\r\\n\\f\\v]',
  h: '0-9A-Fa-f',
  H: '[^0-9A-Fa-f]',
  e: '\\x1b',
  a: '\\x07',
  b: '\\x08',
  n: '\\n',
  t: '\\t',
  r: '\\r',
  f: '\\f',
  v: '\\v',
};

function property(name: string, negated: boolean): string {
  const known = properties[name.toLowerCase()]?.replaceAll('\\p{space}', '\\p{White_Space}');
  const inside = known ?? `\\p{${name}}`;
  return negated ? `[^${inside}]` : inside;
}

/** One character inside brackets, escaped where `v` mode asks for it. */
function literal(char: string): string {
  return /[()[\]{}/\-\\|^$.*+?&!#%,:;<=>@`~]/.test(char) ? `\\${char}` : char;
}

/**
 * Translates the bracket expression that begins at `start`.
 * @returns the JavaScript class and the offset after it
 * @throws SyntaxError when it does not end
 */
export function translateClass(source: string, start: number): { pattern: string; end: number } {
  let at = start + 1;
  let out = '[';
  if (source[at] === '^') {
    out += '^';
    at++;
  }
  // a bracket that closes right at the beginning is a member
  if (source[at] === ']') {
    out += '\\]';
    at++;
  }
  let parts = '';
  const intersections: string[] = [];
  while (at < source.length && source[at] !== ']') {
    const rest = source.slice(at);
    const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
    const escaped =
      /^\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{1,2}|([pP])\{(\^?)(\w+)\}|c.|[0-7]{1,3}|[\s\S])/u.exec(
        rest,
      );
    if (posix) {
      parts += property(posix[2] as string, posix[1] === '^');
      at += posix[0].length;
    } else if (rest[0] === '[') {
      const nested = translateClass(source, at);
      parts += nested.pattern;
      at = nested.end;
    } else if (rest.startsWith('&&')) {
      intersections.push(parts);
      parts = '';
      at += 2;
    } else if (escaped) {
      parts += escapeInside(escaped);
      at += escaped[0].length;
    } else {
      const char = String.fromCodePoint(rest.codePointAt(0) as number);
      parts += isRangeDash(source, at, parts) ? '-' : literal(char);
      at += char.length;
    }
  }
  if (at >= source.length) throw new SyntaxError('premature end of char-class');
  if (intersections.length === 0) return { pattern: `${out}${parts}]`, end: at + 1 };
  return { pattern: `${out}${[...intersections, parts].map(part => `[${part}]`).join('&&')}]`, end: at + 1 };
}

/** A dash between two members makes a range; at the edges and after a class it stands for itself. */
function isRangeDash(source: string, at: number, before: string): boolean {
  if (source[at] !== '-' || before === '' || source[at + 1] === ']') return false;
  if (/\\[dDwWsShHpP]/.test(source.slice(at - 2, at)) || source[at - 1] === ']') return false;
  const next = source.slice(at + 1, at + 3);
  if (next[0] === '[' || next === '&&' || /^\\[dDwWsShH]/.test(next)) return false;
  // the end of one range is not the beginning of another: a-z-9
  return !/(?:^|[^\\])-(?:\\?.|\\x..|\\u\{[0-9A-Fa-f]+\})$/u.test(before);
}

function escapeInside(match: RegExpExecArray): string {
  const text = match[0].slice(1);
  if (match[1]) return property(match[3] as string, (match[1] === 'P') !== (match[2] === '^'));
  const known = shorthand[text];
  if (known !== undefined) return known;
  if (text[0] === 'u' && text.length > 1) return `\\${text}`;
  if (text[0] === 'x' && text.length > 1) return `\\x${text.slice(1).padStart(2, '0')}`;
  if (text[0] === 'c' && text.length > 1) return `\\c${text[1]}`;
  if (/^[0-7]/.test(text)) return `\\x${Number.parseInt(text, 8).toString(16).padStart(2, '0')}`;
  return literal(text);
}
