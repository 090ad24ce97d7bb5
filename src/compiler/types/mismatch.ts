/** One thing wrong with a value, where in it, and the sentence about it: Puppet's TypeMismatchDescriber has the words. */
import type { PuppetType, Range } from '../../model/type.ts';
import { union } from './infer.ts';
import { mismatchedTypes, patternSentence } from './mismatch-words.ts';
import { normalize } from './normalize.ts';
import { larger } from './size-range.ts';

export interface PathElement {
  readonly kind: 'subject' | 'entry' | 'key' | 'parameter' | 'return' | 'block' | 'index' | 'variant' | 'signature';
  readonly key: string | number;
}

interface At {
  readonly path: readonly PathElement[];
}
export interface KeyMismatch extends At {
  readonly kind: 'missing-key' | 'missing-parameter' | 'extraneous-key' | 'invalid-parameter';
  readonly key: string;
}
export interface BlockMismatch extends At {
  readonly kind: 'unexpected-block' | 'missing-block';
}
export interface UnresolvedMismatch extends At {
  readonly kind: 'unresolved';
  readonly text: string;
}
/** `pattern`: the sentence speaks of a match, as for Enum and Pattern. */
export interface TypeMismatch extends At {
  readonly kind: 'type' | 'pattern';
  readonly expected: PuppetType;
  readonly actual: PuppetType;
}
/** `count` speaks of arguments. */
export interface SizeMismatch extends At {
  readonly kind: 'size' | 'count';
  readonly expected: Range<bigint>;
  readonly actual: Range<bigint>;
}
export type Mismatch = KeyMismatch | BlockMismatch | UnresolvedMismatch | TypeMismatch | SizeMismatch;

export function typeMismatch(path: At['path'], expected: PuppetType, actual: PuppetType): TypeMismatch {
  return { kind: 'type', path, expected: normalize(expected), actual: normalize(actual) };
}
export function patternMismatch(path: At['path'], expected: PuppetType, actual: PuppetType): TypeMismatch {
  return { ...typeMismatch(path, expected, actual), kind: 'pattern' };
}

/** The mismatch without one element of its path. */
export function withoutElement(mismatch: Mismatch, index: number): Mismatch {
  return index >= mismatch.path.length
    ? mismatch
    : { ...mismatch, path: mismatch.path.filter((_, at) => at !== index) };
}

function canonical(path: At['path']): readonly PathElement[] {
  return path.filter(({ kind }) => kind !== 'variant' && kind !== 'signature');
}

/** Same place, whichever variant of a type or signature it was seen from. */
export function samePlace(a: Mismatch, b: Mismatch): boolean {
  const left = canonical(a.path);
  const right = canonical(b.path);
  return left.length === right.length && left.every((e, at) => e.kind === right[at]?.kind && e.key === right[at]?.key);
}

/** Puppet reports everything but a missing or unwanted block once for every variant. */
export function sameMismatch(a: Mismatch, b: Mismatch): boolean {
  const block = a.kind === 'missing-block' || a.kind === 'unexpected-block';
  return a === b || (block && a.kind === b.kind && samePlace(a, b));
}

/** Two of one kind and place as one: whatever either would have accepted. */
export function mergeMismatches(a: Mismatch, b: Mismatch): Mismatch {
  if ((a.kind === 'type' || a.kind === 'pattern') && (b.kind === 'type' || b.kind === 'pattern')) {
    return { ...a, expected: normalize(union([a.expected, b.expected])) };
  }
  if ((a.kind === 'size' || a.kind === 'count') && (b.kind === 'size' || b.kind === 'count')) {
    const [x, y] = [a.expected, b.expected];
    const from = (x.from ?? 0n) < (y.from ?? 0n) ? x.from : y.from;
    const to = x.to === undefined || y.to === undefined ? undefined : larger(x.to, y.to);
    return { ...a, expected: { from, to } };
  }
  return a;
}

function elementText({ kind, key }: PathElement): string {
  if (kind === 'entry') return `entry '${key}'`;
  if (kind === 'key') return `key of entry '${key}'`;
  if (kind === 'parameter') return `parameter '${key}'`;
  if (kind === 'index' || kind === 'variant') return `${kind} ${key}`;
  return kind === 'signature' ? `${Number(key) + 1}.` : String(key);
}

/** ` parameter 'x' expects an Integer value, got String`: the sentence with its place in front. */
export function mismatchText(mismatch: Mismatch): string {
  const [first, ...rest] = mismatch.path;
  const signature = first?.kind === 'signature';
  const place = (signature ? rest : mismatch.path).map(elementText).join(' ');
  return `${signature ? ` ${elementText(first)}` : ''}${place === '' ? '' : ` ${place}`} ${sentence(mismatch)}`;
}

function sentence(mismatch: Mismatch): string {
  switch (mismatch.kind) {
    case 'missing-key':
      return `expects a value for key '${mismatch.key}'`;
    case 'missing-parameter':
      return `expects a value for parameter '${mismatch.key}'`;
    case 'extraneous-key':
      return `unrecognized key '${mismatch.key}'`;
    case 'invalid-parameter':
      return `has no parameter named '${mismatch.key}'`;
    case 'unexpected-block':
      return 'does not expect a block';
    case 'missing-block':
      return 'expects a block';
    case 'unresolved':
      return `references an unresolved type '${mismatch.text}'`;
    case 'type':
      return mismatchedTypes(mismatch.expected, mismatch.actual);
    case 'pattern':
      return patternSentence(mismatch.expected, mismatch.actual);
    case 'size':
      return `expects size to be ${rangeText(mismatch.expected, '0')}, got ${rangeText(mismatch.actual, '0')}`;
    case 'count':
      return countSentence(mismatch.expected, mismatch.actual);
  }
}

function countSentence(expected: Range<bigint>, actual: Range<bigint>): string {
  const min = expected.from ?? 0n;
  const single =
    (min === 1n && (expected.to === 1n || expected.to === undefined)) || (min === 0n && expected.to === 1n);
  return `expects ${rangeText(expected, 'no')} argument${single ? '' : 's'}, got ${rangeText(actual, 'none')}`;
}

function rangeText(range: Range<bigint>, zero: string): string {
  const min = range.from ?? 0n;
  if (min === range.to) return min === 0n ? zero : String(min);
  if (min === 0n) return range.to === undefined ? 'unlimited' : `at most ${range.to}`;
  return range.to === undefined ? `at least ${min}` : `between ${min} and ${range.to}`;
}
