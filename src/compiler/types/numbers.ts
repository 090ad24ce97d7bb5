/** Numbers from text: as arithmetic takes them, and as the constructors of Integer, Float and Numeric do. */

const numeric = /^[ \t]*([-+]?)[ \t]*(?:(0[xX][0-9A-Fa-f]+)|(\d+)((?:\.\d+)?(?:[eE]-?\d+)?))[ \t]*$/;

/** A number from text, as in `'3' + 4`: decimal, octal with a leading zero, hexadecimal, float. undefined when it is none. */
export function numberFromText(text: string): bigint | number | undefined {
  const match = numeric.exec(text);
  if (!match) return undefined;
  const [, sign, hex, digits, fraction] = match;
  if (hex !== undefined) return signed(sign, BigInt(hex));
  if (fraction !== undefined && fraction !== '') {
    const value = Number(`${digits}${fraction}`);
    return sign === '-' ? -value : value;
  }
  return signed(sign, wholeNumber(digits as string));
}

function signed(sign: string | undefined, value: bigint | undefined): bigint | undefined {
  return value === undefined ? undefined : sign === '-' ? -value : value;
}

/** Digits of which a leading zero means octal. */
function wholeNumber(digits: string): bigint | undefined {
  if (digits.length === 1 || digits[0] !== '0') return BigInt(digits);
  return /^[0-7]+$/.test(digits) ? BigInt(`0o${digits}`) : undefined;
}

const prefixes: Readonly<Record<number, RegExp>> = { 2: /^0[bB]/, 8: /^0[oO]?/, 10: /^0[dD]/, 16: /^0[xX]/ };
const digitsOf: Readonly<Record<number, RegExp>> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^\d+$/, 16: /^[0-9A-Fa-f]+$/ };
const notation: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 10: '', 16: '0x' };

/**
 * A whole number as Ruby's Integer() reads it.
 * @param radix 2, 8, 10 or 16; without one the prefix decides
 */
export function integerFromText(text: string, radix?: number): bigint | undefined {
  const match = /^\s*([-+]?)\s*(\S+?)\s*$/.exec(text);
  if (!match) return undefined;
  const written = (match[2] as string).replace(/(?<=[0-9A-Fa-f])_(?=[0-9A-Fa-f])/g, '');
  const base = radix ?? radixOf(written);
  const prefix = prefixes[base] as RegExp;
  const rest = written.replace(prefix, '');
  const digits = rest === '' ? written : rest;
  if (!(digitsOf[base] as RegExp).test(digits)) return undefined;
  return signed(match[1], BigInt(`${notation[base]}${digits}`));
}

function radixOf(digits: string): number {
  if (/^0[xX]/.test(digits)) return 16;
  if (/^0[bB]/.test(digits)) return 2;
  return /^0[oO]?[0-9]/.test(digits) ? 8 : 10;
}

/** A float as Ruby's Float() reads it. */
export function floatFromText(text: string): number | undefined {
  const match = /^\s*([-+]?)\s*(\S+?)\s*$/.exec(text);
  if (!match) return undefined;
  const digits = match[2] as string;
  if (/^0[xX][0-9A-Fa-f]+$/.test(digits) || /^\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(digits)) {
    return (match[1] === '-' ? -1 : 1) * Number(digits);
  }
  return undefined;
}
