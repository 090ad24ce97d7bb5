/** A Ruby regular expression -> the JavaScript one that matches the same. */

const POSIX: Readonly<Record<string, string>> = {
  alpha: '\\p{L}\\p{M}',
  digit: '\\p{Nd}',
  alnum: '\\p{L}\\p{M}\\p{N}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '\\p{P}$+<=>^`|~',
  xdigit: '0-9a-fA-F',
  cntrl: '\\p{Cc}',
  word: '\\w',
  print: '\\P{C}',
  graph: '\\P{C}',
};

/** What Ruby writes after a backslash and JavaScript does not know. */
function escapeOf(char: string, inClass: boolean): string | undefined {
  switch (char) {
    case 'A':
      return '(?<![^])';
    case 'z':
      return '(?![^])';
    case 'Z':
      return '(?=\\n?(?![^]))';
    case 'h':
      return inClass ? '0-9a-fA-F' : '[0-9a-fA-F]';
    case 'H':
      return inClass ? undefined : '[^0-9a-fA-F]';
    case 'e':
      return '\\x1b';
    case 'a':
      return '\\x07';
    case 'R':
      return '(?:\\r\\n|[\\n\\v\\f\\r])';
    default:
      return undefined;
  }
}

/** Copies one escape; without the u flag a needless backslash would be ignored, with it it is an error. */
function copyEscape(source: string, at: number, inClass: boolean): string {
  const char = source[at + 1] ?? '\\';
  const own = escapeOf(char, inClass);
  if (own !== undefined) return own;
  if (/[\^$\\.*+?()[\]{}|/]/.test(char) || /[0-9A-Za-z]/.test(char)) return `\\${char}`;
  if (char === '-') return inClass ? '\\-' : '-';
  return char;
}

interface Scan {
  readonly source: string;
  readonly extended: boolean;
  at: number;
  out: string;
}

function bracket(scan: Scan): void {
  const { source } = scan;
  let out = '[';
  scan.at++;
  if (source[scan.at] === '^') {
    out += '^';
    scan.at++;
  }
  for (let first = true; scan.at < source.length; first = false) {
    const char = source[scan.at] as string;
    const posix = /^\[:(\^?)(\w+):\]/.exec(source.slice(scan.at));
    if (posix && POSIX[posix[2] as string] !== undefined) {
      if (posix[1]) throw new SyntaxError(`the negated class ${posix[0]} is not supported`);
      out += POSIX[posix[2] as string];
      scan.at += posix[0].length;
    } else if (char === ']' && !first) {
      scan.at++;
      scan.out += `${out}]`;
      return;
    } else if (char === '\\') {
      out += copyEscape(source, scan.at, true);
      scan.at += 2;
    } else {
      if (source.startsWith('&&', scan.at))
        throw new SyntaxError('an intersection of character classes is not supported');
      out += char === '[' ? '\\[' : char;
      scan.at++;
    }
  }
  throw new SyntaxError('premature end of char-class');
}

function step(scan: Scan): void {
  const { source } = scan;
  const rest = source.slice(scan.at);
  const char = source[scan.at] as string;
  if (char === '\\') {
    scan.out += copyEscape(source, scan.at, false);
    scan.at += 2;
  } else if (char === '^') {
    // unlike JavaScript's, Ruby's ^ does not match behind the last line end of a text
    scan.out += '(?:(?<![^])|(?<=\\n)(?=[^]))';
    scan.at++;
  } else if (char === '[') bracket(scan);
  else if (rest.startsWith('(?#')) scan.at = source.indexOf(')', scan.at) + 1;
  else if (rest.startsWith('(?>') || /^(?:[*+?]|\{\d*,?\d*\})\+/.test(rest)) {
    throw new SyntaxError('atomic groups and possessive quantifiers are not supported');
  } else if (/^\(\?[imx]*-?[imx]*[:)]/.test(rest)) {
    const [text, on, off, end] = /^\(\?([imx]*)-?([imx]*)([:)])/.exec(rest) as unknown as [
      string,
      string,
      string,
      string,
    ];
    // Puppet writes a nested expression as (?-mix:…): switching off what is off by default
    if (on.includes('x') || on.includes('m') || end === ')')
      throw new SyntaxError(`the option ${text} is not supported`);
    scan.out += on ? `(?${on}:` : off.includes('i') ? '(?-i:' : '(?:';
    scan.at += text.length;
  } else if (scan.extended && /\s/.test(char)) scan.at++;
  else if (scan.extended && char === '#') {
    const end = source.indexOf('\n', scan.at);
    scan.at = end === -1 ? source.length : end;
  } else {
    const literal = /[{}]/.test(char) && !/^\{\d*,?\d*\}/.test(rest) && !/\{\d*,?\d*$/.test(source.slice(0, scan.at));
    scan.out += literal || char === ']' ? `\\${char}` : char;
    scan.at++;
  }
}

/**
 * Translates a Ruby (Onigmo) expression. `^` and `$` match at lines; `m` makes the dot match newlines; `x` is extended.
 * @param flags of Ruby: any of `i`, `m`, `x`
 * @throws SyntaxError for what is malformed or cannot be translated
 */
export function rubyRegexp(source: string, flags = '', extra = ''): RegExp {
  const scan: Scan = { source, extended: flags.includes('x'), at: 0, out: '' };
  while (scan.at < source.length) step(scan);
  return new RegExp(scan.out, `um${flags.includes('i') ? 'i' : ''}${flags.includes('m') ? 's' : ''}${extra}`);
}
