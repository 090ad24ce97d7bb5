/** JSON in which Integers (bigint) keep all digits and Floats (number) keep their point, as Ruby writes it. */

export type Json = null | boolean | string | number | bigint | readonly Json[] | ReadonlyMap<string, Json>;

function writeFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value).replace(/^(-?\d)e/, '$1.0e');
}

/** One line, keys in their order. */
export function writeJson(value: Json): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return writeFloat(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (value instanceof Map) {
    return `{${[...value].map(([key, inner]) => `${JSON.stringify(key)}:${writeJson(inner)}`).join(',')}}`;
  }
  return `[${(value as readonly Json[]).map(writeJson).join(',')}]`;
}
