/**
 * Ruby's generator of pseudo-random numbers, number for number: MT19937 with Ruby's seeding and its bounded `rand`.
 * fqdn_rand and its kin must give what Puppet gives, or every cron minute in a fleet would move.
 */

const SIZE = 624;
const PERIOD = 397;

/** A Mersenne Twister seeded with an integer of any size, as `Random.new(seed)`. */
export class RubyRandom {
  readonly #state = new Uint32Array(SIZE);
  #index = SIZE;

  constructor(seed: bigint) {
    const words = seedWords(seed < 0n ? -seed : seed);
    if (words.length <= 1) this.#seedWithWord(words[0] ?? 0);
    else this.#seedWithWords(words);
  }

  /** An integer of 0 up to but not including `max` (at most 2**64); `max` must be positive. As `Random#rand(max)`. */
  below(max: bigint): bigint {
    const limit = max - 1n;
    if (limit === 0n) return 0n;
    const mask = (1n << BigInt(limit.toString(2).length)) - 1n;
    for (;;) {
      const value = this.#masked(mask, limit);
      if (value !== undefined) return value;
    }
  }

  /** Draws the high word first and gives up as soon as the limit is passed: the order of draws is part of the result. */
  #masked(mask: bigint, limit: bigint): bigint | undefined {
    let value = 0n;
    for (const shift of [32n, 0n]) {
      if (((mask >> shift) & 0xffffffffn) === 0n) continue;
      value = (value | (BigInt(this.#next()) << shift)) & mask;
      if (value > limit) return undefined;
    }
    return value;
  }

  #seedWithWord(word: number): void {
    this.#state[0] = word;
    for (let i = 1; i < SIZE; i++) {
      const previous = this.#state[i - 1]!;
      this.#state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
  }

  #seedWithWords(words: readonly number[]): void {
    this.#seedWithWord(19650218);
    const state = this.#state;
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, words.length); k > 0; k--) {
      const previous = state[i - 1]!;
      state[i] = (state[i]! ^ Math.imul(previous ^ (previous >>> 30), 1664525)) + words[j]! + j;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1]!;
        i = 1;
      }
      if (++j >= words.length) j = 0;
    }
    for (let k = SIZE - 1; k > 0; k--) {
      const previous = state[i - 1]!;
      state[i] = (state[i]! ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1]!;
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < SIZE; i++) {
      const bits = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
      state[i] = state[(i + PERIOD) % SIZE]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    this.#index = 0;
  }

  #next(): number {
    if (this.#index >= SIZE) this.#twist();
    let word = this.#state[this.#index++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }
}

/** The seed in words of 32 bits, lowest first. Ruby drops a highest word of 1: it takes it for the guard of leading zeros. */
function seedWords(seed: bigint): number[] {
  const words: number[] = [];
  for (let rest = seed; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  if (words.length > 1 && words.at(-1) === 1) words.pop();
  return words;
}
