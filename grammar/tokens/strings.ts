/**
 * Lexical structure: strings, interpolation and regular expressions.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/lexical_structure.md
 */
import { type CustomPatternMatcherFunc, createToken, type IToken, type TokenType } from 'chevrotain';
import { Heredoc, HeredocText } from './heredoc.ts';
import { ExportedClose, LeftBrace, RightBrace, RightBracket, RightParen, VirtualClose } from './punctuation.ts';
import { Name, Numeral, Reference, Truth, Variable, Word } from './words.ts';

export const SingleQuoted = createToken({
  name: 'SingleQuoted',
  label: 'a string',
  pattern: /'(?:[^\\']|\\[\s\S])*'/,
  line_breaks: true,
});

/** A quote that is never closed: swallows the rest, so that one mistake is one report. */
export const UnclosedSingleQuote = createToken({
  name: 'UnclosedSingleQuote',
  pattern: /'[\s\S]*/,
  line_breaks: true,
  categories: [SingleQuoted],
});

export const DoubleQuote = createToken({
  name: 'DoubleQuote',
  label: 'a string',
  pattern: '"',
  push_mode: 'doubleQuoted',
});
export const DoubleQuoteEnd = createToken({ name: 'DoubleQuoteEnd', label: "'\"'", pattern: '"', pop_mode: true });

export const StringText = createToken({
  name: 'StringText',
  label: 'text',
  pattern: /(?:[^"\\$]|\\[\s\S]|\$(?!\{|(?:::)?\w))+/,
  line_breaks: true,
});

/** `$x` in a text. */
export const InterpolatedVariable = createToken({
  name: 'InterpolatedVariable',
  label: 'a variable',
  pattern: /\$(?:::)?(?:\w+::)*\w+/,
});

export const InterpolationOpen = createToken({
  name: 'InterpolationOpen',
  label: "'${'",
  pattern: '${',
  push_mode: 'interpolation',
});

/** The `}` that answers the innermost `${`, and not a brace opened inside it. */
const matchInterpolationClose: CustomPatternMatcherFunc = (text, offset, tokens) => {
  if (text[offset] !== '}') return null;
  let depth = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const type = (tokens[i] as IToken).tokenType;
    if (type === RightBrace || type === InterpolationClose) depth++;
    else if (type === LeftBrace || type === InterpolationOpen) {
      if (depth-- > 0) continue;
      return type === InterpolationOpen ? (['}'] as unknown as RegExpExecArray) : null;
    }
  }
  return null;
};

export const InterpolationClose: TokenType = createToken({
  name: 'InterpolationClose',
  label: "'}'",
  pattern: matchInterpolationClose,
  line_breaks: false,
  start_chars_hint: ['}'],
  pop_mode: true,
});

/** After these a `/` divides. */
const operandEnds = new Set<TokenType>([
  RightParen,
  RightBracket,
  ExportedClose,
  VirtualClose,
  Name,
  Word,
  Reference,
  Numeral,
  Truth,
  Variable,
  SingleQuoted,
  DoubleQuoteEnd,
  Heredoc,
  HeredocText,
]);

const matchRegex: CustomPatternMatcherFunc = (text, offset, tokens) => {
  if (text[offset] !== '/' || text[offset + 1] === '*') return null;
  const before = tokens.at(-1)?.tokenType;
  if (before && (operandEnds.has(before) || before === Regex)) return null;
  let escaped = false;
  for (let at = offset + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '/' && !escaped) return [text.slice(offset, at + 1)] as unknown as RegExpExecArray;
    escaped = character === '\\' && !escaped;
  }
  return null;
};

/** `/x/` where an operand is due; anywhere else `/` divides. */
export const Regex: TokenType = createToken({
  name: 'Regex',
  label: 'a regular expression',
  pattern: matchRegex,
  line_breaks: true,
  start_chars_hint: ['/'],
});
