/**
 * Chapter "Literals": numbers, strings, heredocs, regular expressions, arrays and hashes.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/expressions.md#literals
 */
import { type CstNode, CstParser, type IParserConfig, type ParserMethod } from 'chevrotain';
import { vocabulary } from '../lexer.ts';
import { Heredoc, HeredocText } from '../tokens/heredoc.ts';
import * as sign from '../tokens/punctuation.ts';
import * as string from '../tokens/strings.ts';
import * as word from '../tokens/words.ts';

/** A rule without arguments. */
export type Rule = ParserMethod<[], CstNode>;

export abstract class Literals extends CstParser {
  declare readonly assignment: Rule;

  constructor(options: IParserConfig) {
    super([...vocabulary], { maxLookahead: 2, nodeLocationTracking: 'onlyOffset', ...options });
  }

  readonly literal = this.RULE('literal', () => {
    this.OR([
      { ALT: () => this.CONSUME(word.Numeral) },
      { ALT: () => this.CONSUME(word.Truth) },
      { ALT: () => this.CONSUME(word.Default) },
      { ALT: () => this.CONSUME(word.Undef) },
      { ALT: () => this.CONSUME(word.Name) },
      { ALT: () => this.CONSUME(word.Reference) },
      { ALT: () => this.CONSUME(word.Variable) },
      { ALT: () => this.CONSUME(string.Regex) },
      // Reserved for later, and refused by the check.
      { ALT: () => this.CONSUME(word.Private) },
      { ALT: () => this.CONSUME(word.Attr) },
    ]);
  });

  readonly text = this.RULE('text', () => {
    this.OR([
      { ALT: () => this.CONSUME(string.SingleQuoted) },
      { ALT: () => this.CONSUME(word.Word) },
      { ALT: () => this.SUBRULE(this.doubleQuoted) },
      { ALT: () => this.SUBRULE(this.heredoc) },
    ]);
  });

  readonly doubleQuoted = this.RULE('doubleQuoted', () => {
    this.CONSUME(string.DoubleQuote);
    this.MANY(() => this.SUBRULE(this.stringSegment));
    this.CONSUME(string.DoubleQuoteEnd);
  });

  readonly stringSegment = this.RULE('stringSegment', () => {
    this.OR([
      { ALT: () => this.CONSUME(string.StringText) },
      { ALT: () => this.CONSUME(string.InterpolatedVariable) },
      { ALT: () => this.SUBRULE(this.interpolation) },
    ]);
  });

  readonly interpolation = this.RULE('interpolation', () => {
    this.CONSUME(string.InterpolationOpen);
    this.SUBRULE(this.assignment);
    this.CONSUME(string.InterpolationClose);
  });

  readonly heredoc = this.RULE('heredoc', () => {
    this.CONSUME(Heredoc);
    this.MANY(() => this.SUBRULE(this.heredocSegment));
  });

  readonly heredocSegment = this.RULE('heredocSegment', () => {
    this.OR([
      { ALT: () => this.CONSUME(HeredocText) },
      { ALT: () => this.CONSUME(string.InterpolatedVariable) },
      { ALT: () => this.SUBRULE(this.interpolation) },
    ]);
  });

  /** `[…]`: both brackets begin a list where an operand is due. */
  readonly array = this.RULE('array', () => {
    this.OR([{ ALT: () => this.CONSUME(sign.ListBracket) }, { ALT: () => this.CONSUME(sign.LeftBracket) }]);
    this.OPTION(() => {
      this.SUBRULE(this.entry);
      this.MANY({
        GATE: () => this.LA(2).tokenType !== sign.RightBracket,
        DEF: () => {
          this.CONSUME(sign.Comma);
          this.SUBRULE2(this.entry);
        },
      });
      this.OPTION2(() => this.CONSUME2(sign.Comma));
    });
    this.CONSUME(sign.RightBracket);
  });

  readonly hash = this.RULE('hash', () => {
    this.CONSUME(sign.LeftBrace);
    this.OPTION(() => {
      this.SUBRULE(this.hashPair);
      this.MANY({
        GATE: () => this.LA(2).tokenType !== sign.RightBrace,
        DEF: () => {
          this.CONSUME(sign.Comma);
          this.SUBRULE2(this.hashPair);
        },
      });
      this.OPTION2(() => this.CONSUME2(sign.Comma));
    });
    this.CONSUME(sign.RightBrace);
  });

  readonly hashPair = this.RULE('hashPair', () => {
    this.SUBRULE(this.hashEntry, { LABEL: 'key' });
    this.CONSUME(sign.FatArrow);
    this.SUBRULE2(this.hashEntry, { LABEL: 'value' });
  });

  /** An element of a list, an argument or a key: an expression, or a pair that belongs to a hash without braces. */
  readonly entry = this.RULE('entry', () => {
    this.SUBRULE(this.hashEntry, { LABEL: 'key' });
    this.OPTION(() => {
      this.CONSUME(sign.FatArrow);
      this.SUBRULE2(this.hashEntry, { LABEL: 'value' });
    });
  });

  /** Two keywords are plain words in lists and hashes. */
  readonly hashEntry = this.RULE('hashEntry', () => {
    this.OR([
      { GATE: () => this.isPlainWord(), ALT: () => this.CONSUME(word.Type) },
      { GATE: () => this.isPlainWord(), ALT: () => this.CONSUME(word.FunctionWord) },
      { ALT: () => this.SUBRULE(this.assignment) },
    ]);
  });

  private isPlainWord(): boolean {
    const next = this.LA(2).tokenType;
    return [sign.Comma, sign.FatArrow, sign.RightBracket, sign.RightBrace, sign.RightParen].includes(next);
  }
}
