/** Random numbers that can be had again: SEED=n gives the ones of an earlier run, which has printed it. */

export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

/** The same numbers from 0 up to 1 for the same seed (mulberry32). */
export function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of them. */
export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
