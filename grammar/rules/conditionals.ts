/**
 * Chapter "Conditional expressions": if, unless, case and selectors.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/expressions.md#conditional-expressions
 */
import * as sign from '../tokens/punctuation.ts';
import * as word from '../tokens/words.ts';
import { Calls } from './calls.ts';
import type { Rule } from './literals.ts';

export abstract class Conditionals extends Calls {
  declare readonly expression: Rule;

  readonly ifExpression = this.RULE('ifExpression', () => {
    this.CONSUME(word.If);
    this.SUBRULE(this.ifPart);
  });

  readonly ifPart = this.RULE('ifPart', () => {
    this.SUBRULE(this.expression);
    this.SUBRULE(this.block);
    this.OPTION(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.Elsif);
            this.SUBRULE(this.ifPart);
          },
        },
        { ALT: () => this.SUBRULE(this.elsePart) },
      ]);
    });
  });

  readonly elsePart = this.RULE('elsePart', () => {
    this.CONSUME(word.Else);
    this.SUBRULE(this.block);
  });

  readonly unlessExpression = this.RULE('unlessExpression', () => {
    this.CONSUME(word.Unless);
    this.SUBRULE(this.expression);
    this.SUBRULE(this.block);
    this.OPTION(() => this.SUBRULE(this.elsePart));
  });

  readonly caseExpression = this.RULE('caseExpression', () => {
    this.CONSUME(word.Case);
    this.SUBRULE(this.expression);
    this.CONSUME(sign.LeftBrace);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.caseOption));
    this.CONSUME(sign.RightBrace);
  });

  readonly caseOption = this.RULE('caseOption', () => {
    this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME(sign.Comma);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(sign.Colon);
    this.SUBRULE(this.block);
  });

  /** `? { a => b, … }`, or one entry without braces. */
  readonly selector = this.RULE('selector', () => {
    this.CONSUME(sign.Question);
    this.OR({
      MAX_LOOKAHEAD: 1,
      DEF: [
        { ALT: () => this.SUBRULE(this.selectorEntries), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.SUBRULE(this.selectorEntry) },
      ],
    });
  });

  /** Spec deviation: a brace behind `?` always opens the entries, so that a single entry cannot match a hash. */
  readonly selectorEntries = this.RULE('selectorEntries', () => {
    this.CONSUME(sign.LeftBrace);
    this.SUBRULE(this.selectorEntry);
    this.MANY({
      GATE: () => this.LA(2).tokenType !== sign.RightBrace,
      DEF: () => {
        this.CONSUME(sign.Comma);
        this.SUBRULE2(this.selectorEntry);
      },
    });
    this.OPTION(() => this.CONSUME2(sign.Comma));
    this.CONSUME(sign.RightBrace);
  });

  readonly selectorEntry = this.RULE('selectorEntry', () => {
    this.SUBRULE(this.expression, { LABEL: 'matching' });
    this.CONSUME(sign.FatArrow);
    this.SUBRULE2(this.expression, { LABEL: 'value' });
  });
}
