/**
 * Chapter "Expressions": operators, operands, and statements one after the other.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/expressions.md
 */
import { type CstNode, EOF, type IParserConfig, type ParserMethod } from 'chevrotain';
import * as sign from '../tokens/punctuation.ts';
import { Templates } from './templates.ts';

/** The whole grammar. */
export class PuppetGrammar extends Templates {
  /** Where the statements begin that are being read, outermost first: what recovery needs to know. */
  readonly openStatements: number[] = [];

  constructor(options: IParserConfig) {
    super(options);
    this.performSelfAnalysis();
  }

  /** A whole manifest. */
  readonly manifest = this.RULE('manifest', () => {
    this.OPTION(() => this.SUBRULE(this.statements));
  });

  override readonly statements = this.RULE('statements', () => {
    this.SUBRULE(this.statement);
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(sign.Semicolon));
      this.SUBRULE2(this.statement);
    });
  });

  /** Expressions with commas between are the arguments of the statement function before them. */
  readonly statement: ParserMethod<[], CstNode> = this.RULE('statement', () => {
    this.ACTION(() => this.openStatements.push(this.LA(1).startOffset));
    this.SUBRULE(this.assignment);
    this.MANY(() => {
      this.CONSUME(sign.Comma);
      this.SUBRULE2(this.assignment);
    });
    this.ACTION(() => this.openStatements.pop());
  });

  /** `{ statements }` */
  override readonly block = this.RULE('block', () => {
    this.CONSUME(sign.LeftBrace);
    this.OPTION(() => this.SUBRULE(this.statements));
    this.CONSUME(sign.RightBrace);
  });

  /** Assignment associates to the right. */
  override readonly assignment = this.RULE('assignment', () => {
    this.SUBRULE(this.relationship);
    this.OPTION(() => {
      this.CONSUME(sign.AssignmentOperator);
      this.SUBRULE(this.assignment);
    });
  });

  /**
   * Operands and operators in a row.
   * Spec deviation: precedence is applied by the builder (see ../precedence.ts), as a rule per level would make every
   * literal ten nodes deep.
   */
  override readonly expression = this.RULE('expression', () => {
    this.SUBRULE(this.operand);
    this.MANY(() => this.SUBRULE(this.operation));
  });

  readonly operation = this.RULE('operation', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(sign.BinaryOperator);
          this.SUBRULE(this.operand);
        },
      },
      { ALT: () => this.SUBRULE(this.selector) },
    ]);
  });

  readonly operand = this.RULE('operand', () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(sign.Not, { LABEL: 'prefix' }) },
        { ALT: () => this.CONSUME(sign.Minus, { LABEL: 'prefix' }) },
        { ALT: () => this.CONSUME(sign.Times, { LABEL: 'prefix' }) },
      ]),
    );
    this.SUBRULE(this.primary);
    this.MANY2(() => this.SUBRULE(this.postfix));
  });

  readonly primary = this.RULE('primary', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.array) },
      { ALT: () => this.SUBRULE(this.hash) },
      { ALT: () => this.SUBRULE(this.parenthesized) },
      { ALT: () => this.SUBRULE(this.ifExpression) },
      { ALT: () => this.SUBRULE(this.unlessExpression) },
      { ALT: () => this.SUBRULE(this.caseExpression) },
      { ALT: () => this.SUBRULE(this.classDefinition) },
      { ALT: () => this.SUBRULE(this.defineDefinition) },
      { ALT: () => this.SUBRULE(this.functionDefinition) },
      { ALT: () => this.SUBRULE(this.nodeDefinition) },
      { ALT: () => this.SUBRULE(this.typeDefinition) },
      { ALT: () => this.SUBRULE(this.typeCall) },
      { ALT: () => this.SUBRULE(this.renderText) },
      { ALT: () => this.SUBRULE(this.renderExpression) },
    ]);
  });

  readonly parenthesized = this.RULE('parenthesized', () => {
    this.OR([{ ALT: () => this.CONSUME(sign.LeftParen) }, { ALT: () => this.CONSUME(sign.LineParen) }]);
    this.SUBRULE(this.assignment);
    this.CONSUME(sign.RightParen);
  });

  /** Has everything been read? */
  get finished(): boolean {
    return this.LA(1).tokenType === EOF;
  }
}
