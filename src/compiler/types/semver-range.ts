/** Ranges of versions as https://github.com/npm/node-semver#ranges: alternatives, each of them limits that all hold. */
import type { SemVer } from '../../model/value.ts';
import { compareSemver, semver } from './semver.ts';

interface Limit {
  readonly operator: '>=' | '>' | '<' | '<=' | '=';
  readonly version: SemVer;
}
type Alternative = readonly Limit[];

const part = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const digit = '(x|X|\\*|0|[1-9][0-9]*)';
const partial = new RegExp(`^${digit}(?:\\.${digit}(?:\\.${digit}(?:-(${part}))?(?:\\+(${part}))?)?)?$`);
const simple = /^([<>=~^]|<=|>=|~>|~=)?([^<>=~^]+)$/;
const parsed = new Map<string, readonly Alternative[] | undefined>();

interface Partial {
  readonly major: number | undefined;
  readonly minor: number | undefined;
  readonly patch: number | undefined;
  readonly prerelease: string | undefined;
  readonly build: string | undefined;
}

function parsePartial(text: string): Partial | undefined {
  const match = partial.exec(text);
  if (!match) return undefined;
  const number = (group: string | undefined) =>
    group === undefined || /^[xX*]$/.test(group) ? undefined : Number(group);
  return {
    major: number(match[1]),
    minor: number(match[2]),
    patch: number(match[3]),
    prerelease: match[4],
    build: match[5],
  };
}

function floor(of: Partial): SemVer {
  return semver(of.major ?? 0, of.minor ?? 0, of.patch ?? 0, of.prerelease, of.build);
}
function between(from: SemVer, below: SemVer): Alternative {
  return [
    { operator: '>=', version: from },
    { operator: '<', version: below },
  ];
}

/** The version just above everything that the given parts can stand for. */
function ceiling(of: Partial): SemVer | undefined {
  if (of.major === undefined) return undefined;
  if (of.minor === undefined) return semver(of.major + 1, 0, 0);
  if (of.patch === undefined) return semver(of.major, of.minor + 1, 0);
  return undefined;
}

function withOperator(operator: string, of: Partial): Alternative {
  if (operator === '>=') return [{ operator: '>=', version: floor(of) }];
  if (operator === '<') return [{ operator: '<', version: floor(of) }];
  if (of.major === undefined) return operator === '>' ? [{ operator: '<', version: semver(0, 0, 0) }] : [];
  const above = ceiling(of);
  if (operator === '>') return [above ? { operator: '>=', version: above } : { operator: '>', version: floor(of) }];
  if (operator === '<=') return [above ? { operator: '<', version: above } : { operator: '<=', version: floor(of) }];
  if (operator === '^' && of.major !== 0) return between(floor(of), semver(of.major + 1, 0, 0));
  if (above) return between(floor(of), above);
  if (operator === '^' || operator.startsWith('~')) {
    return between(floor(of), semver(of.major, (of.minor as number) + 1, 0));
  }
  return [{ operator: '=', version: floor(of) }];
}

function parseAlternative(text: string): Alternative | undefined {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (hyphen) {
    const from = parsePartial(hyphen[1] as string);
    const to = parsePartial(hyphen[2] as string);
    if (!from || !to) return undefined;
    return [
      { operator: '>=', version: floor(from) },
      { operator: '<=', version: floor(to) },
    ];
  }
  const limits: Limit[] = [];
  for (const word of text.split(/\s+/).filter(word => word !== '')) {
    const match = simple.exec(word);
    const of = match && parsePartial(match[2] as string);
    if (!match || !of) return undefined;
    limits.push(...withOperator(match[1] ?? '=', of));
  }
  return limits;
}

/** The alternatives of a range; undefined when the text is no range. */
export function parseSemverRange(text: string): readonly Alternative[] | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const alternatives: Alternative[] = [];
  for (const piece of text.replace(/([><=~^])(?:\s+|\s*v)/g, '$1').split(/\s*\|\|\s*/)) {
    const alternative = parseAlternative(piece.trim());
    if (!alternative) {
      parsed.set(text, undefined);
      return undefined;
    }
    alternatives.push(alternative);
  }
  parsed.set(text, alternatives);
  return alternatives;
}

function holds(limit: Limit, version: SemVer): boolean {
  const order = compareSemver(version, limit.version);
  if (limit.operator === '=') return order === 0;
  if (limit.operator === '>') return order > 0;
  if (limit.operator === '>=') return order >= 0;
  return limit.operator === '<' ? order < 0 : order <= 0;
}

function namesPrerelease(limit: Limit, version: SemVer): boolean {
  const { prerelease, major, minor, patch } = limit.version;
  return prerelease !== undefined && major === version.major && minor === version.minor && patch === version.patch;
}

/** Is the version in the range? A prerelease only when a limit names a prerelease of the same version. */
export function rangeIncludes(range: string, version: SemVer): boolean {
  return (parseSemverRange(range) ?? []).some(
    limits =>
      limits.every(limit => holds(limit, version)) &&
      (version.prerelease === undefined ||
        limits.length === 0 ||
        limits.some(limit => namesPrerelease(limit, version))),
  );
}

interface Ends {
  readonly begin: SemVer;
  readonly end: SemVer;
  readonly excludeEnd: boolean;
}
const lowest = semver(0, 0, 0, '');
const highest = semver(Number.POSITIVE_INFINITY, 0, 0);

function endsOf(limits: Alternative): Ends {
  let begin = lowest;
  let end = highest;
  let excludeEnd = false;
  for (const { operator, version } of limits) {
    if ((operator === '>' || operator === '>=' || operator === '=') && compareSemver(version, begin) > 0)
      begin = version;
    if ((operator === '<' || operator === '<=' || operator === '=') && compareSemver(version, end) <= 0) {
      end = version;
      excludeEnd = operator === '<';
    }
  }
  return { begin, end, excludeEnd };
}

/** Does every version of `inner` lie in `outer`? */
export function rangeCovers(outer: string, inner: string): boolean {
  const outside = (parseSemverRange(outer) ?? []).map(endsOf);
  return (parseSemverRange(inner) ?? []).map(endsOf).every(a =>
    outside.some(b => {
      const order = compareSemver(b.end, a.end);
      return compareSemver(b.begin, a.begin) <= 0 && (order > 0 || (order === 0 && (!b.excludeEnd || a.excludeEnd)));
    }),
  );
}
