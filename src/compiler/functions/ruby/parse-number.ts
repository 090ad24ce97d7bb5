/** Numbers from text: Ruby's strict `Integer()` and `Float()`, and its lenient `to_i` and `to_f`. */

/** `Integer(text)`: decimal, 0x, 0b, 0o or leading 0, underscores between digits; undefined when it is none. */
export function parseInteger(text: string): bigint | undefined {
  const match =
    /^\s*([+-]?)(0x[0-9a-f]+(?:_[0-9a-f]+)*|0b[01]+(?:_[01]+)*|0o?[0-7]*(?:_[0-7]+)*|[1-9]\d*(?:_\d+)*)\s*$/i.exec(
      text,
    );
  if (!match) return undefined;
  const digits = match[2]!.replaceAll('_', '');
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return match[1] === '-' ? -value : value;
}

/** `Float(text)`; undefined when it is no number. */
export function parseFloatStrictly(text: string): number | undefined {
  const digits = text.trim();
  if (/^[+-]?0x[0-9a-f]+$/i.test(digits)) return Number(parseInteger(digits));
  return /^[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:e[+-]?\d+)?$/i.test(digits)
    ? Number(digits.replaceAll('_', ''))
    : undefined;
}

/** `String#to_i`: the integer a text starts with, else 0. */
export function leadingInteger(text: string): bigint {
  const match = /^\s*([+-]?)(\d+(?:_\d+)*)/.exec(text);
  if (!match) return 0n;
  const value = BigInt(match[2]!.replaceAll('_', ''));
  return match[1] === '-' ? -value : value;
}

/** `String#to_f`: the number a text starts with, else 0. */
export function leadingFloat(text: string): number {
  const match = /^\s*[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:e[+-]?\d+)?/i.exec(text);
  return match ? Number(match[0].replaceAll('_', '')) : 0;
}
