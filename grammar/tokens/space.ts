/**
 * Lexical structure: white space and comments, which separate tokens and mean nothing.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/lexical_structure.md
 */
import { type CustomPatternMatcherFunc, createToken, Lexer } from 'chevrotain';
import { heredocBefore } from './heredoc.ts';

/** Blank characters of Unicode, and the carriage return. A line feed is a token of its own. */
const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/,
  group: Lexer.SKIPPED,
});

/** A line feed, with the bodies of the heredocs that were opened on the line it ends: the lexer jumps over them. */
const matchLineEnd: CustomPatternMatcherFunc = (text, offset, tokens) => {
  if (text.charCodeAt(offset) !== 10) return null;
  const resume = heredocBefore(text, offset, tokens)?.resume ?? offset + 1;
  return [text.slice(offset, resume)] as unknown as RegExpExecArray;
};

const LineEnd = createToken({
  name: 'LineEnd',
  pattern: matchLineEnd,
  line_breaks: true,
  start_chars_hint: ['\n'],
  group: Lexer.SKIPPED,
});

const LineComment = createToken({ name: 'LineComment', pattern: /#[^\n]*/, group: 'comments' });

const BlockComment = createToken({
  name: 'BlockComment',
  pattern: /\/\*[\s\S]*?\*\//,
  line_breaks: true,
  group: 'comments',
});

/** A comment that never ends: swallows the rest, so that one mistake is one report. */
const UnclosedComment = createToken({
  name: 'UnclosedComment',
  pattern: /\/\*[\s\S]*/,
  line_breaks: true,
  group: 'mistakes',
});

export const space = [Blank, LineEnd, LineComment, BlockComment, UnclosedComment];
