/** The known word nearest to a mistyped one, for "did you mean". */

/** Letters to add, drop, change or swap with their neighbour. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

/** The nearest of `known` that is at most a third of its letters away; undefined when none is. Of equal ones that of the same length. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    const fits = far <= Math.max(1, Math.floor(Math.max(candidate.length, word.length) / 3));
    const better = far < least || (far === least && candidate.length === word.length && best?.length !== word.length);
    if (!fits || !better) continue;
    best = candidate;
    least = far;
  }
  return best;
}
