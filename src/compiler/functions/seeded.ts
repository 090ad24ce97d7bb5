/** Numbers that look random and are the same on every compilation: they depend on a text only. */

import { createHash } from 'node:crypto';
import type { CallContext } from './define-function.ts';
import { RubyRandom } from './ruby/random.ts';

/** A seed from the MD5 digest of a text, as Puppet makes it on hosts that are not in FIPS mode. */
export function md5Seed(text: string): bigint {
  return BigInt(`0x${createHash('md5').update(text, 'utf8').digest('hex')}`);
}

/** A number of 0 up to but not including `max`. Fails when `max` is not positive, with Ruby's words. */
export function seededBelow(context: CallContext, seed: bigint, max: bigint): bigint {
  if (max <= 0n) context.fail(`invalid argument - ${max}`);
  return new RubyRandom(seed).below(max);
}
