/**
 * Chapter "Definitions": classes, defined types, functions, nodes, and their parameters.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/definitions.md
 */
import * as sign from '../tokens/punctuation.ts';
import * as string from '../tokens/strings.ts';
import * as word from '../tokens/words.ts';
import { Types } from './types.ts';

export abstract class Definitions extends Types {
  readonly classDefinition = this.RULE('classDefinition', () => {
    this.CONSUME(word.Class);
    this.SUBRULE(this.definitionName);
    this.OPTION(() => this.SUBRULE(this.parameterList));
    this.OPTION2(() => {
      this.CONSUME(word.Inherits);
      this.SUBRULE(this.parentName);
    });
    this.SUBRULE(this.block);
  });

  readonly defineDefinition = this.RULE('defineDefinition', () => {
    this.CONSUME(word.Define);
    this.SUBRULE(this.definitionName);
    this.OPTION(() => this.SUBRULE(this.parameterList));
    this.SUBRULE(this.block);
  });

  readonly functionDefinition = this.RULE('functionDefinition', () => {
    this.CONSUME(word.FunctionWord);
    this.SUBRULE(this.definitionName);
    this.OPTION(() => this.SUBRULE(this.parameterList));
    this.OPTION2(() => this.SUBRULE(this.returnType));
    this.SUBRULE(this.block);
  });

  /** The last two alternatives are mistakes that have words of their own. */
  readonly definitionName = this.RULE('definitionName', () => {
    this.OR([
      { ALT: () => this.CONSUME(word.Name) },
      { ALT: () => this.CONSUME(word.Word) },
      { ALT: () => this.CONSUME(word.Reference) },
      { ALT: () => this.CONSUME(word.Class) },
      { ALT: () => this.CONSUME(string.SingleQuoted) },
    ]);
  });

  readonly parentName = this.RULE('parentName', () => {
    this.OR([{ ALT: () => this.SUBRULE(this.definitionName) }, { ALT: () => this.CONSUME(word.Default) }]);
  });

  readonly nodeDefinition = this.RULE('nodeDefinition', () => {
    this.CONSUME(word.Node);
    this.SUBRULE(this.hostName);
    this.MANY({
      GATE: () => ![sign.LeftBrace, word.Inherits].includes(this.LA(2).tokenType),
      DEF: () => {
        this.CONSUME(sign.Comma);
        this.SUBRULE2(this.hostName);
      },
    });
    this.OPTION(() => this.CONSUME2(sign.Comma));
    this.OPTION2(() => {
      this.CONSUME(word.Inherits);
      this.SUBRULE3(this.hostName, { LABEL: 'parent' });
    });
    this.SUBRULE(this.block);
  });

  readonly hostName = this.RULE('hostName', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.dottedName) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.CONSUME(word.Default) },
      { ALT: () => this.CONSUME(string.Regex) },
    ]);
  });

  readonly dottedName = this.RULE('dottedName', () => {
    this.AT_LEAST_ONE_SEP({
      SEP: sign.Dot,
      DEF: () =>
        this.OR([
          { ALT: () => this.CONSUME(word.Name, { LABEL: 'part' }) },
          { ALT: () => this.CONSUME(word.Numeral, { LABEL: 'part' }) },
        ]),
    });
  });

  readonly parameterList = this.RULE('parameterList', () => {
    this.OR([{ ALT: () => this.CONSUME(sign.LeftParen) }, { ALT: () => this.CONSUME(sign.LineParen) }]);
    this.OPTION(() => this.SUBRULE(this.parameters));
    this.CONSUME(sign.RightParen);
  });

  override readonly parameters = this.RULE('parameters', () => {
    this.SUBRULE(this.parameter);
    this.MANY({
      GATE: () => ![sign.RightParen, sign.Pipe].includes(this.LA(2).tokenType),
      DEF: () => {
        this.CONSUME(sign.Comma);
        this.SUBRULE2(this.parameter);
      },
    });
    this.OPTION(() => this.CONSUME2(sign.Comma));
  });

  readonly parameter = this.RULE('parameter', () => {
    this.OPTION(() => this.SUBRULE(this.typeReference));
    this.OPTION2(() => this.CONSUME(sign.Times));
    this.CONSUME(word.Variable);
    this.OPTION3(() => {
      this.CONSUME(sign.Assign);
      this.SUBRULE(this.expression);
    });
  });
}
