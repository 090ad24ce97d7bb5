/** Functions that give the digest of a text in hexadecimal. */
import { createHash } from 'node:crypto';
import { defineFunction, type PuppetFunction } from './define-function.ts';
import { rubyClass } from './ruby/ruby-class.ts';
import { threeX } from './three-x.ts';

/** Declares a function of one argument that gives its digest. */
export function digestFunction(name: string, algorithm: 'md5' | 'sha1' | 'sha256'): PuppetFunction {
  return defineFunction({
    name,
    doc: `The ${algorithm.toUpperCase()} digest of a string, in hexadecimal.`,
    dispatches: threeX(
      (context, [text = '']) => {
        if (typeof text !== 'string') return context.fail(`no implicit conversion of ${rubyClass(text)} into String`);
        return createHash(algorithm).update(text, 'utf8').digest('hex');
      },
      { name, exactly: 1 },
    ),
  });
}
