/** Declares the tests of a behaviour of the table. */
import { it } from 'vitest';
import type { Behaviour } from './behaviours.ts';

/**
 * Of one subject under one init. After one that did not converge the rest fails at once; what the subject has no notion
 * of is no test, and the table says why.
 */
export function behavesOf(
  subject: string,
  init: string,
  none: Readonly<Partial<Record<Behaviour, string>>> = {},
): (behaviour: Behaviour, test: () => Promise<void>) => void {
  let broken = false;
  return (behaviour, test) => {
    if (none[behaviour] !== undefined) return;
    it(behaviour, { meta: { cell: [subject, init, behaviour] } }, async () => {
      if (broken) throw new Error(`${subject} did not converge under ${init}`);
      broken = behaviour === 'converges';
      await test();
      broken = false;
    });
  };
}
