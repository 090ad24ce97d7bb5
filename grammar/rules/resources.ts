/**
 * Chapter "Resources": resources in all their forms, defaults and overrides, and chaining.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/catalog_expressions.md#resource-expressions
 */
import * as sign from '../tokens/punctuation.ts';
import * as word from '../tokens/words.ts';
import { CatalogExpressions } from './catalog-expressions.ts';

export abstract class Resources extends CatalogExpressions {
  /** `a -> b ~> c` */
  readonly relationship = this.RULE('relationship', () => {
    this.SUBRULE(this.resource);
    this.MANY(() => {
      this.CONSUME(sign.Edge);
      this.SUBRULE2(this.resource);
    });
  });

  /** An expression, and behind it what makes it a resource, a default or an override: the builder tells which. */
  readonly resource = this.RULE('resource', () => {
    this.MANY(() => this.OR([{ ALT: () => this.CONSUME(sign.At) }, { ALT: () => this.CONSUME(sign.AtAt) }]));
    this.OR2([
      {
        GATE: () => this.LA(2).tokenType === sign.LeftBrace,
        ALT: () => this.SUBRULE(this.classResource),
      },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
    this.MANY2(() => this.SUBRULE(this.resourceBraces));
  });

  /** `class { 'name': … }` */
  readonly classResource = this.RULE('classResource', () => {
    this.CONSUME(word.Class);
    this.CONSUME(sign.LeftBrace);
    this.SUBRULE(this.resourceBodies);
    this.CONSUME(sign.RightBrace);
  });

  /** `{ title: … }`, or attributes alone. */
  readonly resourceBraces = this.RULE('resourceBraces', () => {
    this.CONSUME(sign.LeftBrace);
    this.OR([
      {
        GATE: () =>
          this.isOperation() || this.LA(1).tokenType === sign.RightBrace || this.LA(1).tokenType === sign.Comma,
        ALT: () => this.SUBRULE(this.attributeOperations),
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => this.SUBRULE(this.resourceBodies) },
    ]);
    this.CONSUME(sign.RightBrace);
  });

  /** Bodies with semicolons between, and one after the last if you like. */
  readonly resourceBodies = this.RULE('resourceBodies', () => {
    this.SUBRULE(this.resourceBody);
    this.MANY({
      GATE: () => this.LA(2).tokenType !== sign.RightBrace,
      DEF: () => {
        this.CONSUME(sign.Semicolon);
        this.SUBRULE2(this.resourceBody);
      },
    });
    this.OPTION(() => this.CONSUME2(sign.Semicolon));
  });

  readonly resourceBody = this.RULE('resourceBody', () => {
    this.SUBRULE(this.expression);
    this.CONSUME(sign.Colon);
    this.SUBRULE(this.attributeOperations);
  });
}
