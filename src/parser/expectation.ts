/** What the grammar would have liked to see at a syntax error, in words. */
import {
  type IParserErrorMessageProvider,
  type IRecognitionException,
  type IToken,
  type TokenType,
  tokenLabel,
} from 'chevrotain';
import * as sign from '../../grammar/tokens/punctuation.ts';
import { DoubleQuote, StringText } from '../../grammar/tokens/strings.ts';
import { Else, Elsif } from '../../grammar/tokens/words.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source, Span } from '../model/span.ts';

/** The exception's message is the label of the token that is missing; empty where there are many. */
export const expectationMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => tokenLabel(expected),
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: () => '',
  buildEarlyExitMessage: () => '',
};

/** By the rule that was left unfinished, and by the token it missed. */
const EXPECTED: Readonly<Record<string, string>> = {
  "resourceBody ':'": "a ':' belongs behind the title",
  "resourceBraces '}'": "expected ',' or '}' behind the attribute",
  "classResource '}'": "expected ',' or '}' behind the attribute",
  "hash '}'": "expected ',' or '}' behind the entry",
  "array ']'": "expected ',' or ']' behind the element",
  "accessKeys ']'": "expected ',' or ']' behind the key",
  "arguments ')'": "expected ',' or ')' behind the argument",
  "parameterList ')'": "expected ',' or ')' behind the parameter; a parameter's name begins with '$'",
  "hashPair '=>'": "a key and its value are joined by '=>'",
  "selectorEntry '=>'": "a selector's match and value are joined by '=>'",
  "caseOption ':'": "a ':' belongs behind the values of a case option",
  "interpolation '}'": 'one expression stands in ${…}',
  'primary ': 'expected an expression',
  'resource ': 'expected an expression',
  'hashEntry ': 'expected an expression',
  'attributeOperation ': "expected '=>' behind the attribute's name",
  'attributeName ': "expected an attribute's name, without quotes",
  'definitionName ': 'expected a name',
  'hostName ': "expected a host's name, a regular expression or default",
  'caseExpression ': 'expected at least one option',
};

/** A hint for a syntax error at `token`. */
export function expectation(error: IRecognitionException, token: IToken | undefined): string | undefined {
  const type = token?.tokenType;
  if (error.name === 'NotAllInputParsedException') {
    if (type === Else || type === Elsif) return "an 'if' comes before; 'else if' is written 'elsif'";
    if (type === sign.RightBrace || type === sign.RightParen || type === sign.RightBracket)
      return 'nothing is open here that it could close';
    return undefined;
  }
  const rule = error.context.ruleStack.at(-1) ?? '';
  return EXPECTED[`${rule} ${error.message}`] ?? (error.message === '' ? undefined : `expected ${error.message}`);
}

const CLOSING: ReadonlyMap<TokenType, readonly TokenType[]> = new Map([
  [sign.RightBrace, [sign.LeftBrace]],
  [sign.RightParen, [sign.LeftParen, sign.LineParen]],
  [sign.RightBracket, [sign.LeftBracket, sign.ListBracket]],
]);
const OPENING = new Set([...CLOSING.values()].flat());

/** The innermost bracket that is still open before the token at `index`. */
export function openBracket(source: Source, tokens: readonly IToken[], index: number): Diagnostic['related'] {
  const open: IToken[] = [];
  for (const token of tokens.slice(0, index)) {
    if (OPENING.has(token.tokenType)) open.push(token);
    else if (CLOSING.get(token.tokenType)?.includes(open.at(-1)?.tokenType as TokenType)) open.pop();
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const span: Span = { source, start: last.startOffset, end: last.startOffset + 1 };
  return [{ message: `this '${last.image}' is open`, span }];
}

/** A token as Puppet's messages show it: a string without quotes, a variable without its dollar sign. */
export function shown(tokens: readonly IToken[], index: number): string {
  const token = tokens[index]!;
  if (token.tokenType === DoubleQuote) {
    const next = tokens[index + 1];
    return next?.tokenType === StringText ? next.image : '';
  }
  return token.image.replace(/^\$/, '').replace(/^'([\s\S]*)'$/, '$1');
}
