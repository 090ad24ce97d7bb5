/** The generator against numbers that Ruby 3 gives for the same seeds. */
import { describe, expect, test } from 'vitest';
import { RubyRandom } from '../../src/compiler/functions/ruby/random.ts';
import numbers from './ruby-random.json' with { type: 'json' };

describe('RubyRandom', () => {
  test.each(numbers)('seed $seed, below $max', ({ seed, max, values }) => {
    const random = new RubyRandom(BigInt(seed));
    expect(values.map(() => random.below(BigInt(max)).toString())).toEqual(values);
  });
});
