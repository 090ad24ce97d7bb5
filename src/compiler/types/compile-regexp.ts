/**
 * Ruby's regular expressions as JavaScript's. What differs between the two is rewritten (`\A`, `\h`, `^` at every line,
 * `[[:alpha:]]`, `(?>…)`, possessive quantifiers, free spacing); what cannot be is refused, never matched differently.
 * https://docs.ruby-lang.org/en/3.1/Regexp.html
 */
import { regexpNotSupported } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { translateRegexp } from './translate-regexp.ts';

export interface TextMatch {
  /** Whole match first, then the groups as Ruby numbers them. */
  readonly groups: readonly (string | undefined)[];
  readonly names: ReadonlyMap<string, string | undefined>;
  readonly start: number;
  readonly end: number;
}

interface Compiled {
  readonly regexp: RegExp;
  readonly groups: readonly number[];
  readonly names: ReadonlyMap<string, number>;
}
const compiled = new Map<string, Compiled>();

/** Compiles and keeps it. Fails with a diagnostic on a pattern that is wrong or not to be had in JavaScript. */
function compile(source: string): Compiled {
  const known = compiled.get(source);
  if (known) return known;
  let made: Compiled;
  try {
    const { pattern, groups, names } = translateRegexp(source);
    made = { regexp: new RegExp(pattern, 'gv'), groups, names };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(regexpNotSupported({ source, reason: error.message }));
  }
  compiled.set(source, made);
  return made;
}

/** The first match of a Ruby regular expression in a text from an offset on; undefined when there is none. */
export function matchRegexp(source: string, text: string, from = 0): TextMatch | undefined {
  const { regexp, groups, names } = compile(source);
  regexp.lastIndex = from;
  const match = regexp.exec(text);
  if (!match) return undefined;
  const numbered = [match[0], ...groups.map(group => match[group])];
  return {
    groups: numbered,
    names: new Map([...names].map(([name, number]) => [name, numbered[number]])),
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Does the pattern match anywhere in the text? */
export function regexpMatches(source: string, text: string): boolean {
  return matchRegexp(source, text) !== undefined;
}

/**
 * A Ruby regular expression as one of JavaScript's own, for code that splits and replaces with it.
 * @param flags of Ruby, any of `i`, `m`, `x`
 * @param more flags of JavaScript
 * @throws SyntaxError for what is malformed, and where the numbers of the groups would not be Ruby's
 */
export function nativeRegexp(source: string, flags = '', more = ''): RegExp {
  const { pattern, groups } = translateRegexp(source, flags);
  if (groups.some((group, index) => group !== index + 1))
    throw new SyntaxError('atomic groups and possessive quantifiers before a group are not supported');
  return new RegExp(pattern, `v${flags.includes('i') ? 'i' : ''}${more}`);
}

/** Compiles a pattern only to find out whether it is a good one; undefined, or the reason why not. */
export function regexpProblem(source: string): string | undefined {
  try {
    const { pattern } = translateRegexp(source);
    new RegExp(pattern, 'v');
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}
