/** Versions as semver.org has them: read, print, compare. */
import type { SemVer } from '../../model/value.ts';

const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const full = new RegExp(
  `^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(?:-(${identifiers}))?(?:\\+(${identifiers}))?\\n?$`,
);

export function semver(major: number, minor: number, patch: number, prerelease?: string, build?: string): SemVer {
  return { kind: 'semver', major, minor, patch, prerelease, build };
}

/** A version from its text; undefined when the text is none. */
export function parseSemver(text: string): SemVer | undefined {
  const match = full.exec(text);
  if (!match) return undefined;
  // a numeric identifier has no leading zeros: https://semver.org/#spec-item-9
  if (match[4]?.split('.').some(part => /^0[0-9]+$/.test(part))) return undefined;
  return semver(Number(match[1]), Number(match[2]), Number(match[3]), match[4], match[5]);
}

export function printSemver(version: SemVer): string {
  const { major, minor, patch, prerelease, build } = version;
  return `${major}.${minor}.${patch}${prerelease === undefined ? '' : `-${prerelease}`}${build === undefined ? '' : `+${build}`}`;
}

/** Negative, zero or positive by https://semver.org/#spec-item-11. The build part does not count. */
export function compareSemver(a: SemVer, b: SemVer): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || comparePrerelease(a.prerelease, b.prerelease);
}

function comparePrerelease(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareIdentifier(left[at] as string, right[at] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareIdentifier(a: string, b: string): number {
  const numeric = (text: string) => /^[0-9]+$/.test(text);
  if (numeric(a) && numeric(b)) return Number(a) - Number(b);
  if (numeric(a)) return -1;
  if (numeric(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
