/** Assignability among the types of strings: String, Enum and Pattern. */
import type { PuppetType, Range } from '../../model/type.ts';
import { regexpMatches } from './compile-regexp.ts';
import { foldAscii } from './is-instance.ts';
import { contains, coversSize, isUnbounded, textLength } from './size-range.ts';

/** Is every string of the given type one of the expected type? */
export function textInside(t: Extract<PuppetType, { type: 'String' | 'Enum' | 'Pattern' }>, o: PuppetType): boolean {
  if (o.type !== 'String' && o.type !== 'Enum' && o.type !== 'Pattern') return false;
  if (t.type === 'String') return stringInside(t, o);
  if (t.type === 'Pattern') return patternInside(t.patterns, o);
  if (t.values.length === 0) return true;
  const has = (text: string) =>
    t.caseInsensitive ? t.values.some(v => foldAscii(v) === foldAscii(text)) : t.values.includes(text);
  if (o.type === 'String') return o.value !== undefined && has(o.value);
  if (o.type === 'Pattern' || o.values.length === 0) return false;
  return (t.caseInsensitive || !o.caseInsensitive) && o.values.every(has);
}

function patternInside(
  patterns: readonly string[],
  o: Extract<PuppetType, { type: 'String' | 'Enum' | 'Pattern' }>,
): boolean {
  if (patterns.length === 0) return true;
  const matches = (text: string) => patterns.some(source => regexpMatches(source, text));
  if (o.type === 'String') return o.value !== undefined && matches(o.value);
  if (o.type === 'Enum') return o.values.length > 0 && o.values.every(matches);
  // which texts a pattern matches is not worked out: only the very same patterns are known to be inside
  return (
    o.patterns.length > 0 &&
    o.patterns.length === patterns.length &&
    o.patterns.every(source => patterns.includes(source))
  );
}

type Text = Extract<PuppetType, { type: 'String' | 'Enum' | 'Pattern' }>;

function stringInside(t: Extract<PuppetType, { type: 'String' }>, o: Text): boolean {
  if (t.value !== undefined) {
    if (o.type === 'String') return o.value === t.value;
    return o.type === 'Enum' && o.values.length === 1 && !o.caseInsensitive && o.values[0] === t.value;
  }
  if (isUnbounded(t.size)) return true;
  if (o.type === 'Pattern') return coversSize(t.size, { from: 0n, to: undefined });
  if (o.type === 'String') return coversSize(t.size, o.value === undefined ? o.size : exactlyLong(o.value));
  if (o.values.length === 0) return coversSize(t.size, { from: 0n, to: undefined });
  return o.values.every(value => contains(t.size, textLength(value)));
}
function exactlyLong(value: string): Range<bigint> {
  const length = textLength(value);
  return { from: length, to: length };
}
