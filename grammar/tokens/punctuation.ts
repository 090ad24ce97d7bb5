/**
 * Lexical structure: operators and punctuation, with the few whose meaning hangs on what stands before them.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/lexical_structure.md
 */
import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import { Keyword, wordOperator } from './words.ts';

/** Any operator between two operands; how tightly each binds is in ../precedence.ts. */
export const BinaryOperator = createToken({ name: 'BinaryOperator', label: 'an operator', pattern: Lexer.NA });
/** `->`, `~>`, `<-`, `<~` */
export const Edge = createToken({ name: 'Edge', label: 'a chaining arrow', pattern: Lexer.NA });
/** `=`, `+=`, `-=` */
export const AssignmentOperator = createToken({ name: 'AssignmentOperator', label: "'='", pattern: Lexer.NA });

function sign(name: string, text: string, ...categories: TokenType[]): TokenType {
  return createToken({ name, label: `'${text}'`, pattern: text, categories });
}

export const And = wordOperator('And', 'and', [BinaryOperator]);
export const Or = wordOperator('Or', 'or', [BinaryOperator]);
export const In = wordOperator('In', 'in', [BinaryOperator]);

export const Equal = sign('Equal', '==', BinaryOperator);
export const NotEqual = sign('NotEqual', '!=', BinaryOperator);
export const Match = sign('Match', '=~', BinaryOperator);
export const NoMatch = sign('NoMatch', '!~', BinaryOperator);
export const GreaterEqual = sign('GreaterEqual', '>=', BinaryOperator);
export const LessEqual = sign('LessEqual', '<=', BinaryOperator);
export const ShiftLeft = sign('ShiftLeft', '<<', BinaryOperator);
export const ShiftRight = sign('ShiftRight', '>>', BinaryOperator);
export const Greater = sign('Greater', '>', BinaryOperator);
export const Less = sign('Less', '<', BinaryOperator);
export const Plus = sign('Plus', '+', BinaryOperator);
export const Minus = sign('Minus', '-', BinaryOperator);
export const Times = sign('Times', '*', BinaryOperator);
export const Divide = sign('Divide', '/', BinaryOperator);
export const Modulo = sign('Modulo', '%', BinaryOperator);

export const InEdge = sign('InEdge', '->', Edge);
export const InEdgeSub = sign('InEdgeSub', '~>', Edge);
export const OutEdge = sign('OutEdge', '<-', Edge);
export const OutEdgeSub = sign('OutEdgeSub', '<~', Edge);

export const Assign = sign('Assign', '=', AssignmentOperator);
export const Append = sign('Append', '+=', AssignmentOperator);
export const Delete = sign('Delete', '-=', AssignmentOperator);

export const FatArrow = sign('FatArrow', '=>');
export const PlusArrow = sign('PlusArrow', '+>');
export const Not = sign('Not', '!');
export const Dot = sign('Dot', '.');
export const Comma = sign('Comma', ',');
export const Semicolon = sign('Semicolon', ';');
export const Colon = sign('Colon', ':');
export const Question = sign('Question', '?');
export const Pipe = sign('Pipe', '|');
export const AtAt = sign('AtAt', '@@');
export const At = sign('At', '@');
export const Tilde = sign('Tilde', '~');
export const ExportedOpen = sign('ExportedOpen', '<<|');
export const ExportedClose = sign('ExportedClose', '|>>');
export const VirtualOpen = sign('VirtualOpen', '<|');
export const VirtualClose = sign('VirtualClose', '|>');
export const RightBracket = sign('RightBracket', ']');
export const RightParen = sign('RightParen', ')');
export const LeftBrace = sign('LeftBrace', '{');
export const RightBrace = sign('RightBrace', '}');

/** One character if `test` holds for the place where it stands. */
function when(character: string, test: (text: string, offset: number) => boolean): CustomPatternMatcherFunc {
  const match = [character] as unknown as RegExpExecArray;
  return (text, offset) => (text[offset] === character && test(text, offset) ? match : null);
}

const afterSpace = (text: string, offset: number): boolean => offset === 0 || /\s/.test(text.charAt(offset - 1));

function firstOnLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && text[at] !== '\n' && /\s/.test(text.charAt(at))) at--;
  return at < 0 || text[at] === '\n';
}

/** `[` after white space begins a list; directly after an operand it is an access. */
export const ListBracket = createToken({
  name: 'ListBracket',
  label: "'['",
  pattern: when('[', afterSpace),
  line_breaks: false,
  start_chars_hint: ['['],
});
/** A pattern and no string, as the lexer's own check cannot see that the one before lets some by. */
export const LeftBracket = createToken({ name: 'LeftBracket', label: "'['", pattern: /\[/ });

/** `(` first on its line begins an expression; anywhere else after an operand it is a call. */
export const LineParen = createToken({
  name: 'LineParen',
  label: "'('",
  pattern: when('(', firstOnLine),
  line_breaks: false,
  start_chars_hint: ['('],
});
export const LeftParen = createToken({ name: 'LeftParen', label: "'('", pattern: /\(/ });

/** Words that are operators are keywords, too, and so attribute names. */
export const wordOperators = [And, Or, In];
export const isKeyword = (type: TokenType): boolean => type.CATEGORIES?.includes(Keyword) ?? false;

/** Longest first, as the lexer takes the first that fits. */
export const punctuation = [
  ExportedOpen,
  ExportedClose,
  VirtualOpen,
  VirtualClose,
  AtAt,
  Equal,
  NotEqual,
  Match,
  NoMatch,
  FatArrow,
  PlusArrow,
  Append,
  Delete,
  InEdge,
  InEdgeSub,
  OutEdge,
  OutEdgeSub,
  GreaterEqual,
  LessEqual,
  ShiftLeft,
  ShiftRight,
  Assign,
  Greater,
  Less,
  Plus,
  Minus,
  Times,
  Divide,
  Modulo,
  Not,
  Dot,
  Comma,
  Semicolon,
  Colon,
  Question,
  Pipe,
  At,
  Tilde,
  ListBracket,
  LeftBracket,
  RightBracket,
  LineParen,
  LeftParen,
  RightParen,
  LeftBrace,
  RightBrace,
];
