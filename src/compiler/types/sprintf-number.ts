/** Numbers in a format: signs, prefixes, precision, exponents. */

export interface Spec {
  /** Any of `-+ #0`. */
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

const radixes: Readonly<Record<string, number>> = { d: 10, i: 10, u: 10, b: 2, B: 2, o: 8, x: 16, X: 16 };
const prefixes: Readonly<Record<string, string>> = { b: '0b', B: '0B', o: '0', x: '0x', X: '0X' };

/** `%d %i %u %b %B %o %x %X` */
export function formatInteger(conversion: string, spec: Spec, value: bigint): string {
  const radix = radixes[conversion] as number;
  const signed = radix === 10 || spec.flags.includes('+') || spec.flags.includes(' ');
  const complement = value < 0n && !signed;
  let digits = complement ? twosComplement(value, radix) : (value < 0n ? -value : value).toString(radix);
  if (conversion === 'X') digits = digits.toUpperCase();
  const prefix = spec.flags.includes('#') && (value !== 0n || complement) ? (prefixes[conversion] ?? '') : '';
  if (complement) {
    // two dots say that the leading digit goes on for ever
    const width = (spec.width ?? 0) - 2 - prefix.length;
    const wanted =
      spec.precision !== undefined
        ? spec.precision - 2
        : spec.flags.includes('0') && !spec.flags.includes('-')
          ? width
          : 0;

    return fill(`${prefix}..${digits.padStart(wanted, digits[0])}`, '', spec, false);
  }
  if (spec.precision !== undefined) digits = digits.padStart(spec.precision, '0');
  return fill(digits, `${sign(value < 0n, spec)}${prefix}`, spec, spec.precision === undefined);
}

/** The digits of a negative number, shortened to one leading digit of the endless ones. */
function twosComplement(value: bigint, radix: number): string {
  const top = (radix - 1).toString(radix);
  let size = BigInt(radix);
  while (-value > size) size *= BigInt(radix);
  const digits = (size * BigInt(radix) + value).toString(radix);
  return `${top}${digits.replace(new RegExp(`^${top}+`), '')}`;
}

function sign(negative: boolean, spec: Spec): string {
  if (negative) return '-';
  if (spec.flags.includes('+')) return '+';
  return spec.flags.includes(' ') ? ' ' : '';
}

/** Puts sign and prefix in front: zeros go behind them, spaces before. */
function fill(digits: string, front: string, spec: Spec, zeros: boolean): string {
  const missing = (spec.width ?? 0) - digits.length - front.length;
  if (missing <= 0) return front + digits;
  if (spec.flags.includes('-')) return front + digits + ' '.repeat(missing);
  if (zeros && spec.flags.includes('0')) return front + '0'.repeat(missing) + digits;
  return ' '.repeat(missing) + front + digits;
}

/** `%f %e %E %g %G %a %A` */
export function formatFloat(conversion: string, spec: Spec, value: number): string {
  const negative = value < 0 || Object.is(value, -0);
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return fill(Number.isNaN(size) ? 'NaN' : 'Inf', sign(negative, spec), spec, false);
  const lower = conversion.toLowerCase();
  let digits =
    lower === 'f'
      ? fixed(size, spec)
      : lower === 'e'
        ? exponent(size, spec)
        : lower === 'a'
          ? hexadecimal(size)
          : general(size, spec);
  if (conversion !== lower) digits = digits.toUpperCase();
  return fill(digits, sign(negative, spec), spec, true);
}

/** Exact decimal digits: a double is a fraction with a power of two below the line. */
function fixed(size: number, spec: Spec): string {
  const precision = spec.precision ?? 6;
  const tied = tieAt(size, precision);
  if (tied !== undefined) return withPoint(tied, precision, spec);
  const { mantissa, power } = parts(size);
  const scaled = mantissa * 10n ** BigInt(precision);
  const rounded = power >= 0 ? scaled << BigInt(power) : roundHalfEven(scaled, BigInt(-power));
  return withPoint(rounded, precision, spec);
}

function withPoint(scaled: bigint, precision: number, spec: Spec): string {
  const digits = String(scaled).padStart(precision + 1, '0');
  if (precision === 0) return spec.flags.includes('#') ? `${digits}.` : digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/**
 * Ruby rounds the shortest digits that mean the number: 2.345 is a tie to it, though the double is a little above.
 * The number as an integer of 10^-precision when it is such a tie, rounded to even; undefined when the exact value decides.
 */
function tieAt(size: number, precision: number): bigint | undefined {
  const [mantissa, power] = size.toExponential().split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const decimals = digits.length - 1 - Number(power);
  if (decimals !== precision + 1 || digits.length < 2 || !digits.endsWith('5')) return undefined;
  const kept = BigInt(digits.slice(0, -1));
  return kept + (kept & 1n);
}

function parts(size: number): { mantissa: bigint; power: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const exponentBits = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return exponentBits === 0
    ? { mantissa: fraction, power: -1074 }
    : { mantissa: fraction | (1n << 52n), power: exponentBits - 1075 };
}

function roundHalfEven(value: bigint, shift: bigint): bigint {
  const floor = value >> shift;
  const rest = value - (floor << shift);
  const half = 1n << (shift - 1n);
  return rest > half || (rest === half && (floor & 1n) === 1n) ? floor + 1n : floor;
}

function exponent(size: number, spec: Spec): string {
  // beyond a hundred digits toExponential refuses; no double has that many worth showing
  const precision = Math.min(spec.precision ?? 6, 100);
  const exact = Number(size.toExponential().split('e')[1]);
  const tied = size === 0 ? undefined : tieAt(size, precision - exact);
  const text = tied === undefined ? size.toExponential(precision) : scientific(tied, precision, exact);
  const [mantissa, power] = text.split('e') as [string, string];
  const dot = spec.flags.includes('#') && !mantissa.includes('.') ? '.' : '';
  return `${mantissa}${dot}e${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** Digits with one before the point; rounding up may have made one more. */
function scientific(rounded: bigint, precision: number, power: number): string {
  const digits = String(rounded);
  const grown = digits.length - 1 - precision;
  const shown = digits.slice(0, precision + 1);
  return `${shown[0]}${precision === 0 ? '' : `.${shown.slice(1)}`}e${power + grown < 0 ? '' : '+'}${power + grown}`;
}

/** The shorter of the two others, without trailing zeros unless `#` keeps them. */
function general(size: number, spec: Spec): string {
  const digits = spec.precision === 0 ? 1 : (spec.precision ?? 6);
  const power = size === 0 ? 0 : Number(size.toExponential(Math.min(digits - 1, 100)).split('e')[1]);
  const keep = spec.flags.includes('#');
  if (power < -4 || power >= digits) {
    const text = exponent(size, { ...spec, precision: digits - 1 });
    return keep ? text : text.replace(/\.?0*e/, 'e');
  }
  const text = fixed(size, { ...spec, precision: digits - 1 - power });
  return keep || !text.includes('.') ? text : text.replace(/\.?0+$/, '');
}

/** `0x1.8p+1` */
function hexadecimal(size: number): string {
  if (size === 0) return '0x0p+0';
  let { mantissa, power } = parts(size);
  while ((mantissa & (1n << 52n)) === 0n) {
    mantissa <<= 1n;
    power--;
  }
  const fraction = (mantissa & 0xfffffffffffffn).toString(16).padStart(13, '0').replace(/0+$/, '');
  const shown = power + 52;
  return `0x1${fraction === '' ? '' : `.${fraction}`}p${shown < 0 ? '-' : '+'}${Math.abs(shown)}`;
}
