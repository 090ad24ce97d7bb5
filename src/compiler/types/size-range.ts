/** Arithmetic on ranges of sizes and numbers; an undefined bound is open. */
import type { Range } from '../../model/type.ts';

type Ordered = bigint | number;

export function contains<T extends Ordered>(range: Range<T>, value: T): boolean {
  return (range.from === undefined || value >= range.from) && (range.to === undefined || value <= range.to);
}

/** Does every value of `inner` lie in `outer`? */
export function covers<T extends Ordered>(outer: Range<T>, inner: Range<T>): boolean {
  return (
    (outer.from === undefined || (inner.from !== undefined && inner.from >= outer.from)) &&
    (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to))
  );
}

/** The same for sizes, where no lower bound is zero. */
export function coversSize(outer: Range<bigint>, inner: Range<bigint>): boolean {
  return covers(asSize(outer), asSize(inner));
}

/** A range of sizes: never below zero. */
export function asSize(range: Range<bigint>): { from: bigint; to: bigint | undefined } {
  const from = range.from === undefined || range.from < 0n ? 0n : range.from;
  return { from, to: range.to !== undefined && range.to < 0n ? 0n : range.to };
}

export function isUnbounded<T>(range: Range<T>): boolean {
  return range.from === undefined && range.to === undefined;
}
export function sameRange<T>(a: Range<T> | undefined, b: Range<T> | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.from === b.from && a.to === b.to);
}
export function exactly(size: number): { from: bigint; to: bigint } {
  return { from: BigInt(size), to: BigInt(size) };
}
/** Only the empty collection fits. */
export function isEmptyRange(range: Range<bigint>): boolean {
  return range.from === 0n && range.to === 0n;
}

/** How many elements a Tuple takes: its size, else one per type; a Tuple without types takes any number. */
export function tupleSize(type: { readonly types: readonly unknown[]; readonly size: Range<bigint> | undefined }): {
  from: bigint;
  to: bigint | undefined;
} {
  if (type.size) return asSize(type.size);
  return type.types.length === 0 ? { from: 0n, to: undefined } : exactly(type.types.length);
}

/** The smaller of two; numbers of any size, which Math.min does not take. */
export function smaller<T extends Ordered>(a: T, b: T): T {
  if (a < b) return a;
  return b;
}
export function larger<T extends Ordered>(a: T, b: T): T {
  if (a > b) return a;
  return b;
}

/** The smallest range that covers both. */
export function span<T extends Ordered>(a: Range<T>, b: Range<T>): Range<T> {
  return {
    from: a.from === undefined || b.from === undefined ? undefined : smaller(a.from, b.from),
    to: a.to === undefined || b.to === undefined ? undefined : larger(a.to, b.to),
  };
}

/** Number of characters (not UTF-16 units) of a string. */
export function textLength(text: string): bigint {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // the second half of a surrogate pair is not counted
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) at++;
    length++;
  }
  return BigInt(length);
}
