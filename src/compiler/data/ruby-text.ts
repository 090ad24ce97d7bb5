/** Values as Ruby writes them in text: `to_s` and `inspect`. Hiera interpolation, --explain and ERB print this way. */
import { isHash, isList, type Value } from '../../model/value.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\x1b': '\\e',
  '\x07': '\\a',
  '\b': '\\b',
  '\v': '\\v',
  '\f': '\\f',
  '"': '\\"',
  '\\': '\\\\',
};

/** A string in double quotes with Ruby's escapes; `#` is escaped where it would begin an interpolation. */
export function inspectString(text: string): string {
  const body = text
    .replace(
      /["\\\x00-\x1f\x7f]/g,
      char => ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/#(?=[{$@])/g, '\\#');
  return `"${body}"`;
}

/** 1.0, 1.5, 1.0e+20, Infinity: as Ruby's Float#to_s. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const sign = power < 0 ? '-' : '+';
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const plain = value.toFixed(Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - power));
  return plain.includes('.') ? plain : `${plain}.0`;
}

/** Ruby's `inspect` (3.1: hashes with `=>`). */
export function rubyInspect(value: Value): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return inspectString(value);
  if (typeof value === 'number') return floatText(value);
  if (isList(value)) return `[${value.map(rubyInspect).join(', ')}]`;
  if (isHash(value))
    return `{${[...value.entries()].map(([k, v]) => `${rubyInspect(k)}=>${rubyInspect(v)}`).join(', ')}}`;
  return String(value);
}

/** Ruby's `to_s`: strings as they are, nil empty, the rest as `inspect`. */
export function rubyText(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : rubyInspect(value);
}
