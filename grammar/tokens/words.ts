/**
 * Lexical structure: keywords, names, type names, variables and numbers.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/lexical_structure.md
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';

/** What may not follow a name: anything that would make it a longer name or a bare word with hyphens. */
const END = '(?!\\w|-[\\w-]*\\w|::[a-z_])';

/** Any keyword: all may stand where an attribute's name is asked for. */
export const Keyword = createToken({ name: 'Keyword', pattern: Lexer.NA });
/** What a single word in `${}` turns into a variable. */
export const VariableLike = createToken({ name: 'VariableLike', pattern: Lexer.NA });

function keyword(name: string, word: string, categories: TokenType[] = []): TokenType {
  return createToken({
    name,
    label: `'${word}'`,
    pattern: new RegExp(word + END),
    categories: [Keyword, VariableLike, ...categories],
  });
}

export const Case = keyword('Case', 'case');
export const Class = keyword('Class', 'class');
export const Default = keyword('Default', 'default');
export const Define = keyword('Define', 'define');
export const If = keyword('If', 'if');
export const Elsif = keyword('Elsif', 'elsif');
export const Else = keyword('Else', 'else');
export const Inherits = keyword('Inherits', 'inherits');
export const Node = keyword('Node', 'node');
export const Undef = keyword('Undef', 'undef');
export const Unless = keyword('Unless', 'unless');
export const FunctionWord = keyword('FunctionWord', 'function');
export const Type = keyword('Type', 'type');
export const Attr = keyword('Attr', 'attr');
export const Private = keyword('Private', 'private');

/** Operators written as words are binary operators, too; their category is given in punctuation.ts. */
export const wordOperator = keyword;

/** `true` and `false` are no attribute names. */
export const Truth = createToken({
  name: 'Truth',
  label: "'true' or 'false'",
  pattern: new RegExp(`(?:true|false)${END}`),
  categories: [VariableLike],
});

/** `foo`, `foo::bar`, `::foo`. */
export const Name = createToken({
  name: 'Name',
  label: 'a name',
  pattern: new RegExp(`(?:::)?[a-z]\\w*(?:::[a-z]\\w*)*${END}`),
  categories: [VariableLike],
});

/** A bare word that is no name: with hyphens, or a segment that begins with `_`. A string. */
export const Word = createToken({
  name: 'Word',
  label: 'a bare word',
  pattern: /(?:(?:::)?[a-z_](?:[\w-]*\w)?)+/,
  categories: [VariableLike],
});

/** `Foo`, `Foo::Bar`, `::Foo`. */
export const Reference = createToken({
  name: 'Reference',
  label: 'a type name',
  pattern: /(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*(?!\w|::)/,
});

/** A type name with a lower-case segment or a trailing `::`; reported, and then read as a type name. */
export const IllegalReference = createToken({
  name: 'IllegalReference',
  pattern: /(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*::(?:\w+(?:::\w+)*)?/,
  categories: [Reference],
});

/** A `::` with no name after it. */
export const IllegalName = createToken({ name: 'IllegalName', pattern: /::/, categories: [Name] });

/** `$x`, `$foo::x`, `$::x`, `$0`; a lone `$` is a variable without a name, and told so later. */
export const Variable = createToken({
  name: 'Variable',
  label: 'a variable',
  pattern: /\$(?:(?:::)?(?:\w+::)*\w+)?/,
});

/** Decimal, octal, hexadecimal, or with a fraction or exponent. */
export const Numeral = createToken({
  name: 'Numeral',
  label: 'a number',
  pattern: /(?:0[xX][0-9A-Fa-f]+|(?:\d+\.\d+|\d+(?!\.\d))(?:[eE]-?\d+)?)(?!\w)/,
  categories: [VariableLike],
});

/** Digits with letters in them; reported, and then read as a number. */
export const IllegalNumber = createToken({ name: 'IllegalNumber', pattern: /\d\w*(?:\.\w+)?/, categories: [Numeral] });

export const keywords = [
  Case,
  Class,
  Default,
  Define,
  If,
  Elsif,
  Else,
  Inherits,
  Node,
  Undef,
  Unless,
  FunctionWord,
  Type,
  Attr,
  Private,
  Truth,
];

export const names = [Name, Word, Reference, IllegalReference, IllegalName, Variable, Numeral, IllegalNumber];
