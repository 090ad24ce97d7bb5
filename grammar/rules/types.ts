/**
 * Chapter "Type system": where a type is written, and aliases.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/types_values_variables.md
 */
import * as sign from '../tokens/punctuation.ts';
import * as word from '../tokens/words.ts';
import { Resources } from './resources.ts';

export abstract class Types extends Resources {
  /** A type's name, with arguments or without. */
  readonly typeReference = this.RULE('typeReference', () => {
    this.CONSUME(word.Reference);
    this.OPTION(() => this.SUBRULE(this.accessKeys));
  });

  /** `>> Type` */
  override readonly returnType = this.RULE('returnType', () => {
    this.CONSUME(sign.ShiftRight);
    this.SUBRULE(this.typeReference);
  });

  /** `type A = …`, `type A { … }`, `type A inherits B { … }` */
  readonly typeDefinition = this.RULE('typeDefinition', () => {
    this.CONSUME(word.Type);
    this.SUBRULE(this.typeReference);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(sign.Assign);
          this.SUBRULE(this.typeAliased);
        },
      },
      {
        ALT: () => {
          this.OPTION(() => {
            this.CONSUME(word.Inherits);
            this.CONSUME(word.Reference);
          });
          this.SUBRULE(this.block);
        },
      },
    ]);
  });

  readonly typeAliased = this.RULE('typeAliased', () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.typeReference);
          this.OPTION(() => this.SUBRULE(this.hash));
        },
      },
      { ALT: () => this.SUBRULE2(this.hash) },
      { ALT: () => this.SUBRULE(this.array) },
    ]);
  });
}
