/** Text as a number where an operator wants one. */
import { notNumeric, numericCoercion } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Span } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import { printFloat } from '../types/print-float.ts';
import { valueToString } from '../types/to-string.ts';
import type { Scope } from './scope.ts';

// Puppet's own pattern: sign, then hexadecimal, or digits with an optional fraction and exponent
const NUMERIC = /^([-+]?)\s*(0[xX][0-9A-Fa-f]+|(0?\d+)((?:\.\d+)?(?:[eE]-?\d+)?))$/;

/** The number a text stands for: 0x hexadecimal, leading 0 octal, else decimal; undefined when it is none. */
export function toNumber(text: string): bigint | number | undefined {
  const match = NUMERIC.exec(text.replace(/^::/, ''));
  if (!match) return undefined;
  const [, sign, body = '', digits = '', fraction = ''] = match;
  if (fraction !== '') {
    if (/^0+$/.test(digits) && /^\.?0*[eE]/.test(fraction)) return undefined;
    const float = Number(body);
    return Number.isFinite(float) ? (sign === '-' ? -float : float) : undefined;
  }
  if (/^0\d+$/.test(body) && /[89]/.test(body)) return undefined;
  const integer = BigInt(/^0\d+$/.test(body) ? `0o${body.slice(1)}` : body);
  return sign === '-' ? -integer : integer;
}

/**
 * The value as a number. Text is converted with a warning, as Puppet does; anything else fails.
 * Spec deviation: Puppet 8 with strict=error refuses the conversion; it warns here, as older manifests rely on it.
 */
export function coerceNumeric(value: Value, span: Span, scope: Scope): bigint | number {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  const number = typeof value === 'string' ? toNumber(value) : undefined;
  if (number === undefined) return fail(notNumeric({ value: valueToString(value) }, span));
  const after = typeof number === 'bigint' ? String(number) : printFloat(number);
  scope.compilation.report(numericCoercion({ before: value as string, after }, span));
  return number;
}
