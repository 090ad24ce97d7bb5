/**
 * Chapter "Function calls": what may follow an operand, and lambdas.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/expressions.md#function-calls
 */
import * as sign from '../tokens/punctuation.ts';
import * as word from '../tokens/words.ts';
import { Literals, type Rule } from './literals.ts';

export abstract class Calls extends Literals {
  declare readonly parameters: Rule;
  declare readonly returnType: Rule;
  declare readonly block: Rule;
  declare readonly collectPostfix: Rule;

  readonly postfix = this.RULE('postfix', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.accessKeys) },
      { ALT: () => this.SUBRULE(this.methodPostfix) },
      { ALT: () => this.SUBRULE(this.callPostfix) },
      { ALT: () => this.SUBRULE(this.collectPostfix) },
    ]);
  });

  /** `[key, …]` directly behind an operand. */
  readonly accessKeys = this.RULE('accessKeys', () => {
    this.CONSUME(sign.LeftBracket);
    this.SUBRULE(this.entry);
    this.MANY({
      GATE: () => this.LA(2).tokenType !== sign.RightBracket,
      DEF: () => {
        this.CONSUME(sign.Comma);
        this.SUBRULE2(this.entry);
      },
    });
    this.OPTION(() => this.CONSUME2(sign.Comma));
    this.CONSUME(sign.RightBracket);
  });

  /** `.name`, with arguments and a lambda or without. */
  readonly methodPostfix = this.RULE('methodPostfix', () => {
    this.CONSUME(sign.Dot);
    this.OR([{ ALT: () => this.CONSUME(word.Name) }, { ALT: () => this.CONSUME(word.Type) }]);
    this.OPTION(() => this.SUBRULE(this.arguments));
    this.OPTION2(() => this.SUBRULE(this.lambda));
  });

  /** `(…)` behind an operand: a call, where the operand is a function's name or a type. */
  readonly callPostfix = this.RULE('callPostfix', () => {
    this.SUBRULE(this.arguments);
    this.OPTION(() => this.SUBRULE(this.lambda));
  });

  readonly arguments = this.RULE('arguments', () => {
    this.CONSUME(sign.LeftParen);
    this.OPTION(() => {
      this.SUBRULE(this.entry);
      this.MANY({
        GATE: () => this.LA(2).tokenType !== sign.RightParen,
        DEF: () => {
          this.CONSUME(sign.Comma);
          this.SUBRULE2(this.entry);
        },
      });
      this.OPTION2(() => this.CONSUME2(sign.Comma));
    });
    this.CONSUME(sign.RightParen);
  });

  /** `type(…)`: the one function whose name is a keyword. */
  readonly typeCall = this.RULE('typeCall', () => {
    this.CONSUME(word.Type);
    this.SUBRULE(this.callPostfix);
  });

  /** `|$x, …| >> Type { … }` */
  readonly lambda = this.RULE('lambda', () => {
    this.SUBRULE(this.pipedParameters);
    this.OPTION(() => this.SUBRULE(this.returnType));
    this.SUBRULE(this.block);
  });

  readonly pipedParameters = this.RULE('pipedParameters', () => {
    this.CONSUME(sign.Pipe);
    this.OPTION(() => this.SUBRULE(this.parameters));
    this.CONSUME2(sign.Pipe);
  });
}
