/** Puppet's order of versions, as in `versioncmp`. */
import { compareStrings } from './compare.ts';

const PART = /[-.]|\d+|[^-.\d]+/g;

/** -1, 0 or 1 as `a` is older, the same or newer. Optionally `1.0` equals `1`. */
export function compareVersions(a: string, b: string, ignoreTrailingZeroes = false): -1 | 0 | 1 {
  const [left, right] = ignoreTrailingZeroes ? [withoutTrailingZeroes(a), withoutTrailingZeroes(b)] : [a, b];
  const [ours, theirs] = [left.match(PART) ?? [], right.match(PART) ?? []];
  for (let i = 0; i < Math.min(ours.length, theirs.length); i++) {
    const [x, y] = [ours[i]!, theirs[i]!];
    if (x !== y) return compareParts(x, y);
  }
  return sign(compareStrings(left, right));
}

function compareParts(x: string, y: string): -1 | 0 | 1 {
  for (const separator of ['-', '.']) {
    if (x === separator) return -1;
    if (y === separator) return 1;
  }
  const numbers = /^\d+$/.test(x) && /^\d+$/.test(y);
  // a leading zero makes a fraction of it, which compares as text
  if (numbers && !x.startsWith('0') && !y.startsWith('0')) {
    const [m, n] = [BigInt(x), BigInt(y)];
    return m < n ? -1 : m > n ? 1 : 0;
  }
  return sign(compareStrings(x.toUpperCase(), y.toUpperCase()));
}

/** Drops every dot and zero at the end of what stands before the first dash: `10.0` becomes `1`, as in Puppet. */
function withoutTrailingZeroes(version: string): string {
  const [main = '', ...rest] = version.split('-');
  return [main.replace(/[.0]+$/, ''), ...rest].join('-');
}

function sign(order: number): -1 | 0 | 1 {
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}
