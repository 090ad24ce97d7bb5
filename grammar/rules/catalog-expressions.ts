/**
 * Chapter "Catalog expressions": collectors, and the operations on attributes that they share with resources.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/catalog_expressions.md
 */
import * as sign from '../tokens/punctuation.ts';
import * as word from '../tokens/words.ts';
import { Conditionals } from './conditionals.ts';

export abstract class CatalogExpressions extends Conditionals {
  /** `<| query |> { … }` or `<<| query |>> { … }` */
  override readonly collectPostfix = this.RULE('collectPostfix', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(sign.VirtualOpen);
          this.OPTION(() => this.SUBRULE(this.expression));
          this.CONSUME(sign.VirtualClose);
        },
      },
      {
        ALT: () => {
          this.CONSUME(sign.ExportedOpen);
          this.OPTION2(() => this.SUBRULE2(this.expression));
          this.CONSUME(sign.ExportedClose);
        },
      },
    ]);
    this.OPTION3(() => {
      this.CONSUME(sign.LeftBrace);
      this.SUBRULE(this.attributeOperations);
      this.CONSUME(sign.RightBrace);
    });
  });

  /** Operations with commas between, and one after the last if you like. */
  readonly attributeOperations = this.RULE('attributeOperations', () => {
    this.OPTION(() => {
      this.SUBRULE(this.attributeOperation);
      this.MANY({
        GATE: () => this.isAttribute(2),
        DEF: () => {
          this.CONSUME(sign.Comma);
          this.SUBRULE2(this.attributeOperation);
        },
      });
    });
    this.OPTION2(() => this.CONSUME2(sign.Comma));
  });

  readonly attributeOperation = this.RULE('attributeOperation', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(sign.Times);
          this.CONSUME(sign.FatArrow);
          this.SUBRULE(this.expression);
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.attributeName);
          this.OR2([{ ALT: () => this.CONSUME2(sign.FatArrow) }, { ALT: () => this.CONSUME(sign.PlusArrow) }]);
          this.SUBRULE2(this.expression);
        },
      },
    ]);
  });

  /** Keywords are attribute names, too. */
  readonly attributeName = this.RULE('attributeName', () => {
    this.OR([{ ALT: () => this.CONSUME(word.Name) }, { ALT: () => this.CONSUME(word.Keyword) }]);
  });

  /** Does something that is meant as an attribute stand `ahead`? A lone closing sign is left to the caller. */
  protected isAttribute(ahead: number): boolean {
    const type = this.LA(ahead).tokenType;
    return type !== sign.RightBrace && type !== sign.Semicolon;
  }

  /** `name =>`, `name +>` or `* =>` next: attributes without a title before them. */
  protected isOperation(): boolean {
    const type = this.LA(1).tokenType;
    const next = this.LA(2).tokenType;
    if (next !== sign.FatArrow && next !== sign.PlusArrow) return false;
    return type === word.Name || type === sign.Times || sign.isKeyword(type);
  }
}
