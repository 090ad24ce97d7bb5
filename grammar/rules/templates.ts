/**
 * Chapter "Templates": EPP, where text and expressions are statements.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/templates.md
 */
import * as sign from '../tokens/punctuation.ts';
import { RenderClose, RenderOpen, RenderText } from '../tokens/templates.ts';
import * as word from '../tokens/words.ts';
import { Definitions } from './definitions.ts';
import type { Rule } from './literals.ts';

export abstract class Templates extends Definitions {
  declare readonly statements: Rule;

  /** A whole template: parameters between pipes, then text and code. */
  readonly template = this.RULE('template', () => {
    this.OPTION(() => this.SUBRULE(this.pipedParameters));
    this.OPTION2(() => this.SUBRULE(this.statements));
  });

  readonly renderText = this.RULE('renderText', () => {
    this.CONSUME(RenderText);
  });

  /** `<%= expression %>`, or statements in braces. */
  readonly renderExpression = this.RULE('renderExpression', () => {
    this.CONSUME(RenderOpen);
    this.OR([
      {
        GATE: () => !this.isHash(),
        ALT: () => this.SUBRULE(this.block),
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
    this.CONSUME(RenderClose);
  });

  /** A brace opens a hash if it is empty, or if an arrow follows its first word. */
  private isHash(): boolean {
    if (this.LA(1).tokenType !== sign.LeftBrace) return true;
    if (this.LA(2).tokenType === sign.RightBrace || this.LA(3).tokenType === sign.FatArrow) return true;
    return this.LA(2).tokenType === word.Type && this.LA(3).tokenType === sign.FatArrow;
  }
}
