/** The rewriting behind compile-regexp: one walk over the pattern that keeps what JavaScript understands. */
import { translateClass } from './translate-regexp-class.ts';
import { translateEscape } from './translate-regexp-escape.ts';

export interface TranslatedRegexp {
  /** For `new RegExp(pattern, 'v')`. */
  readonly pattern: string;
  /** The JavaScript group for each of Ruby's groups 1, 2, …: rewriting adds groups of its own. */
  readonly groups: readonly number[];
  readonly names: ReadonlyMap<string, number>;
}

/** Options that `(?imx)` switches. */
interface Options {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly extended: boolean;
}

/**
 * Rewrites a Ruby pattern. Throws SyntaxError with the reason for what JavaScript has no way to say.
 * @param flags of Ruby, any of `i`, `m`, `x`. With `i` the pattern is for a regular expression that has the flag too
 */
export function translateRegexp(source: string, flags = ''): TranslatedRegexp {
  return new Translation(source).run(withFlags({ ignoreCase: false, dotAll: false, extended: false }, flags, ''));
}

class Translation {
  readonly #source: string;
  readonly #hasNames: boolean;
  readonly #groups: number[] = [];
  readonly #names = new Map<string, number>();
  #at = 0;
  #count = 0;
  #out: string[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#hasNames = /(?<!\\)\(\?<[A-Za-z_]/.test(source);
  }

  run(options: Options): TranslatedRegexp {
    this.#alternatives(options);
    if (this.#at < this.#source.length) throw new SyntaxError('unmatched close parenthesis');
    return { pattern: this.#out.join(''), groups: this.#groups, names: this.#names };
  }

  /** Reads up to the closing parenthesis or the end. Options set by `(?i)` hold to there. */
  #alternatives(outer: Options): void {
    let options = outer;
    let open = '';
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      const switched = this.#optionSwitch(options);
      if (switched) {
        // JavaScript has only the form with a group, so one is opened that ends where the enclosing group ends
        if (switched.ignoreCase !== options.ignoreCase) {
          this.#out.push(switched.ignoreCase ? '(?i:' : '(?-i:');
          open += ')';
        }
        options = switched;
      } else this.#piece(options);
    }
    this.#out.push(open);
  }

  /** `(?i)`, `(?mx-i)` up to the end of the enclosing group; undefined when none stands here. */
  #optionSwitch(options: Options): Options | undefined {
    const match = /^\(\?([imx]*)(?:-([imx]*))?\)/.exec(this.#source.slice(this.#at));
    if (!match) return undefined;
    this.#at += match[0].length;
    return withFlags(options, match[1] ?? '', match[2] ?? '');
  }

  /** One atom with its quantifier. */
  #piece(options: Options): void {
    const start = this.#out.length;
    const char = this.#source[this.#at] as string;
    if (options.extended && /\s/.test(char)) {
      this.#at++;
      return;
    }
    if (options.extended && char === '#') {
      const end = this.#source.indexOf('\n', this.#at);
      this.#at = end === -1 ? this.#source.length : end + 1;
      return;
    }
    if (char === '(') {
      if (!this.#group(options)) return;
    } else if (char === '[') {
      const { pattern, end } = translateClass(this.#source, this.#at);
      this.#at = end;
      this.#out.push(pattern);
    } else if (char === '\\') {
      const { pattern, end } = translateEscape(this.#source, this.#at, this.#groups, this.#names);
      this.#at = end;
      this.#out.push(pattern);
    } else this.#plain(char, options);
    if (char !== '|') this.#quantifier(start);
  }

  #plain(char: string, options: Options): void {
    const code = this.#source.codePointAt(this.#at) as number;
    this.#at += code > 0xffff ? 2 : 1;
    if (char === '.') this.#out.push(options.dotAll ? '[\\s\\S]' : '[^\\n]');
    // after the newline at the very end of the text no further line begins
    else if (char === '^') this.#out.push('(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))');
    else if (char === '$') this.#out.push('(?![^\\n])');
    else if (char === '|') this.#out.push('|');
    else if (char === '*' || char === '+' || char === '?')
      throw new SyntaxError('target of repeat operator is not specified');
    else this.#out.push(/[{}\]/]/.test(char) ? `\\${char}` : String.fromCodePoint(code));
  }

  /** A group of any kind. False when it was a comment, which takes no quantifier. */
  #group(options: Options): boolean {
    const rest = this.#source.slice(this.#at);
    const comment = /^\(\?#(?:[^\\)]|\\.)*\)/s.exec(rest);
    if (comment) {
      this.#at += comment[0].length;
      return false;
    }
    const flags = /^\(\?([imx]*)(?:-([imx]*))?:/.exec(rest);
    const named = /^\(\?(?:<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(rest);
    const around = /^\(\?(?:=|!|<=|<!)/.exec(rest);
    if (flags) {
      const inner = withFlags(options, flags[1] ?? '', flags[2] ?? '');
      const modifier = inner.ignoreCase === options.ignoreCase ? '' : inner.ignoreCase ? 'i' : '-i';
      this.#enclosed(flags[0].length, `(?${modifier}:`, inner);
    } else if (named) {
      const name = (named[1] ?? named[2]) as string;
      // Ruby takes a name twice, JavaScript does not
      const open = this.#names.has(name) ? '(' : `(?<${name}>`;
      this.#capture();
      this.#names.set(name, this.#groups.length);
      this.#enclosed(named[0].length, open, options);
    } else if (around) this.#enclosed(around[0].length, around[0], options);
    else if (rest.startsWith('(?>')) this.#atomic(() => this.#enclosed(3, '(?:', options));
    else if (rest.startsWith('(?')) throw new SyntaxError(`the group ${rest.slice(0, 3)} is not supported`);
    else if (this.#hasNames)
      // beside named groups, plain parentheses do not capture
      this.#enclosed(1, '(?:', options);
    else {
      this.#capture();
      this.#enclosed(1, '(', options);
    }
    return true;
  }

  #capture(): void {
    this.#count++;
    this.#groups.push(this.#count);
  }

  #enclosed(skip: number, open: string, options: Options): void {
    this.#at += skip;
    this.#out.push(open);
    this.#alternatives(options);
    if (this.#source[this.#at] !== ')') throw new SyntaxError('end pattern with unmatched parenthesis');
    this.#at++;
    this.#out.push(')');
  }

  /** An atomic group: a lookahead does not give back what it has matched, a back reference then consumes it. */
  #atomic(write: () => void): void {
    this.#count++;
    const number = this.#count;
    this.#out.push('(?:(?=(');
    write();
    this.#out.push(`))\\${number})`);
  }

  #quantifier(start: number): void {
    for (;;) {
      const match = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})([?+]?)/.exec(this.#source.slice(this.#at));
      if (!match) return;
      let quantifier = match[0].slice(0, match[0].length - (match[4] as string).length);
      const braces = quantifier.startsWith('{');
      // `{` without numbers is a plain character
      if (braces && match[1] === '' && match[3] === '') return;
      if (braces) quantifier = `{${match[1] === '' ? 0 : match[1]}${match[2]}${match[3]}}`;
      // `{2}+` is no possessive form but a quantifier on a quantified atom
      const suffix = braces && match[4] === '+' ? '' : (match[4] as string);
      this.#at += match[0].length - (match[4] as string).length + suffix.length;
      const atom = this.#out.splice(start).join('');
      if (suffix === '+') {
        if (/\((?!\?(?!<[A-Za-z_]))/.test(atom))
          throw new SyntaxError('a possessive quantifier on a capturing group is not supported');
        this.#atomic(() => this.#out.push(`${atom}${quantifier}`));
        this.#out.splice(start, this.#out.length, this.#out.slice(start).join(''));
      } else
        this.#out.push(
          /^[*+?{]/.test(this.#source.slice(this.#at))
            ? `(?:${atom}${quantifier}${suffix})`
            : `${atom}${quantifier}${suffix}`,
        );
      if (!/^[*+?{]/.test(this.#source.slice(this.#at))) return;
    }
  }
}

function withFlags(options: Options, on: string, off: string): Options {
  const flag = (name: string, was: boolean) => (off.includes(name) ? false : on.includes(name) ? true : was);
  return {
    ignoreCase: flag('i', options.ignoreCase),
    dotAll: flag('m', options.dotAll),
    extended: flag('x', options.extended),
  };
}
