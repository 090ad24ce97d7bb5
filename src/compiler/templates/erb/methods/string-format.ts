/** `format`, `sprintf` and `String#%`. */
import { className, inspect, RubyHash, RubySymbol, type RubyValue, toText } from '../ruby-value.ts';
import type { MethodCall } from './method-call.ts';

const DIRECTIVE = /%(?:<(\w+)>|\{(\w+)\})?([-+ 0#]*)(\*|\d+)?(?:\.(\d+))?(?:<(\w+)>)?([a-zA-Z%])?/g;

function integer(value: RubyValue, call: MethodCall): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(Math.floor(value));
  if (
    typeof value === 'string' &&
    /^\s*[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9][\d_]*)\s*$/.test(value)
  ) {
    const text = value
      .trim()
      .replace(/_/g, '')
      .replace(/^([-+]?)0(?=[0-7])/, '$10o');
    return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text.replace(/^\+/, ''));
  }
  if (value === null) return call.ruby.failed("can't convert nil into Integer", call.place);
  return call.ruby.failed(
    typeof value === 'string'
      ? `invalid value for Integer(): ${inspect(value)}`
      : `can't convert ${className(value)} into Integer`,
    call.place,
  );
}

function float(value: RubyValue, call: MethodCall): number {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  if (typeof value === 'string' && /^\s*[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(value))
    return Number(value.replace(/_/g, ''));
  return call.ruby.failed(
    value === null ? "can't convert nil into Float" : `invalid value for Float(): ${inspect(value)}`,
    call.place,
  );
}

function signed(text: string, negative: boolean, flags: string): string {
  return (negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + text;
}

function padded(text: string, width: number, flags: string, zero: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!zero || !flags.includes('0')) return text.padStart(width);
  const [, sign, rest] = /^([-+ ]?(?:0[xb])?)(.*)$/s.exec(text) as unknown as [string, string, string];
  return sign + rest.padStart(width - sign.length, '0');
}

function directive(
  type: string,
  value: RubyValue,
  flags: string,
  width: number,
  precision: number | undefined,
  call: MethodCall,
): string {
  switch (type) {
    case 'd':
    case 'i':
    case 'u': {
      const number = integer(value, call);
      const digits = String(number < 0n ? -number : number).padStart(precision ?? 0, '0');
      return padded(signed(digits, number < 0n, flags), width, flags, precision === undefined);
    }
    case 'x':
    case 'X':
    case 'o':
    case 'b': {
      const number = integer(value, call);
      if (number < 0n) return call.ruby.unsupported(`%${type} of a negative number`, call.place);
      const digits = number.toString({ x: 16, X: 16, o: 8, b: 2 }[type]).padStart(precision ?? 0, '0');
      const prefix = flags.includes('#') ? { x: '0x', X: '0X', o: '0', b: '0b' }[type] : '';
      const text = prefix + (type === 'X' ? digits.toUpperCase() : digits);
      return padded(signed(text, false, flags), width, flags, precision === undefined);
    }
    case 'f':
    case 'e':
    case 'g': {
      const number = float(value, call);
      const size = Math.abs(number);
      const plain =
        type === 'f'
          ? size.toFixed(precision ?? 6)
          : type === 'e'
            ? size.toExponential(precision ?? 6)
            : String(Number(size.toPrecision(precision ?? 6)));
      const text = plain.replace(/e([-+])(\d)$/, 'e$10$2');
      return padded(signed(text, number < 0 || Object.is(number, -0), flags), width, flags, true);
    }
    case 's':
      return padded(toText(value).slice(0, precision), width, flags, false);
    case 'p':
      return padded(inspect(value).slice(0, precision), width, flags, false);
    case 'c':
      return padded(
        typeof value === 'bigint' ? String.fromCodePoint(Number(value)) : toText(value).slice(0, 1),
        width,
        flags,
        false,
      );
    default:
      return call.ruby.failed(`malformed format string - %${type}`, call.place);
  }
}

/** The text with each directive replaced. Errors: too few arguments, a directive that is not known. */
export function formatText(text: string, args: readonly RubyValue[], call: MethodCall): string {
  let used = 0;
  const next = (): RubyValue => {
    if (used >= args.length) return call.ruby.failed('too few arguments', call.place);
    return args[used++] as RubyValue;
  };
  const byName = (name: string): RubyValue => {
    const [hash] = args;
    const found =
      hash instanceof RubyHash ? hash.get(new RubySymbol(name)) : call.ruby.failed('one hash required', call.place);
    return found === undefined ? call.ruby.failed(`key<${name}> not found`, call.place) : found;
  };
  return text.replace(DIRECTIVE, (_all, name1, braced, flags: string, wide, digits, name2, type) => {
    if (braced !== undefined) return toText(byName(braced)) + (type ?? '');
    if (type === '%') return '%';
    if (type === undefined)
      return call.ruby.failed('incomplete format specifier; use %% (double %) instead', call.place);
    const width = wide === '*' ? Number(integer(next(), call)) : Number(wide ?? 0);
    const name = name1 ?? name2;
    return directive(
      type,
      name === undefined ? next() : byName(name),
      flags,
      width,
      digits === undefined ? undefined : Number(digits),
      call,
    );
  });
}
