/**
 * The lexer: its modes, and which tokens each knows, in the order they are tried.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/lexical_structure.md
 */
import { type ILexingResult, type IMultiModeLexerDefinition, Lexer, type TokenType } from 'chevrotain';
import { Heredoc, HeredocEscapedText, HeredocText } from './tokens/heredoc.ts';
import { AssignmentOperator, BinaryOperator, Edge, punctuation, wordOperators } from './tokens/punctuation.ts';
import { space } from './tokens/space.ts';
import {
  DoubleQuote,
  DoubleQuoteEnd,
  InterpolatedVariable,
  InterpolationClose,
  InterpolationOpen,
  Regex,
  SingleQuoted,
  StringText,
  UnclosedSingleQuote,
} from './tokens/strings.ts';
import { CodeClose, CodeOpen, RenderClose, RenderOpen, RenderText } from './tokens/templates.ts';
import { Keyword, keywords, names, VariableLike } from './tokens/words.ts';

const code: TokenType[] = [
  ...space,
  ...keywords,
  ...wordOperators,
  ...names,
  SingleQuoted,
  UnclosedSingleQuote,
  DoubleQuote,
  Heredoc,
  Regex,
  ...punctuation,
];

export type LexerMode = keyof typeof modes;

const modes = {
  manifest: code,
  interpolation: [InterpolationClose, ...code],
  doubleQuoted: [DoubleQuoteEnd, InterpolationOpen, InterpolatedVariable, StringText],
  heredoc: [InterpolationOpen, InterpolatedVariable, HeredocText],
  heredocEscaped: [InterpolationOpen, InterpolatedVariable, HeredocEscapedText],
  template: [RenderText, RenderOpen, CodeOpen],
  templateCode: [CodeClose, ...code],
  templateExpression: [RenderClose, ...code],
};

/** Categories that rules name and no text matches. */
const categories: TokenType[] = [Keyword, VariableLike, BinaryOperator, Edge, AssignmentOperator];

/** Every token type of the language, each once. */
export const vocabulary: readonly TokenType[] = [...new Set([...categories, ...Object.values(modes).flat()])];

const definition: IMultiModeLexerDefinition = { modes, defaultMode: 'manifest' };

let lexer: Lexer | undefined;

/** Makes the lexer; with its validations in tests, without them for a quick start. */
export function createLexer(options: { skipValidations: boolean }): Lexer {
  return new Lexer(definition, { positionTracking: 'onlyOffset', skipValidations: options.skipValidations });
}

/** Cuts a text into tokens. Never throws: what it cannot read is in `errors`, comments in `groups.comments`. */
export function lex(text: string, mode: LexerMode): ILexingResult {
  lexer ??= createLexer({ skipValidations: true });
  return lexer.tokenize(text, mode);
}
