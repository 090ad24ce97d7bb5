/** Ruby's format: `%05.2f`, `%-10s`, `%<name>d`, `%{name}`, `%2$s`, `%*d`. https://docs.ruby-lang.org/en/3.1/format_specifications_rdoc.html */
import { isHash, isList, type Value } from '../../model/value.ts';
import { floatFromText, integerFromText } from './numbers.ts';
import { printFloat } from './print-float.ts';
import { rubyInspect, rubyToString } from './ruby-inspect.ts';
import { formatFloat, formatInteger, type Spec } from './sprintf-number.ts';

/** A format or argument that does not do; `message` is Ruby's. */
export class FormatError extends Error {}

const directive = /%((?:[-+ #0]|\*|\d+\$|<[^>]*>|[1-9]\d*|\.(?:\d+|\*)?)*)(\{[^}]*\}|[A-Za-z%\n\0]|$)/g;

/** Fills a format. @throws FormatError */
export function formatText(format: string, values: readonly Value[]): string {
  const source = new Arguments(values);
  return format.replace(directive, (whole, options: string, conversion: string) => {
    if (conversion === '' || conversion === '\n' || conversion === '\0') {
      if (options === '' && conversion === '')
        throw new FormatError('incomplete format specifier; use %% (double %) instead');
      return conversion === '' ? malformed(whole) : `%${conversion}`;
    }
    const { spec, named } = readOptions(options, source);
    if (conversion.startsWith('{')) return pad(rubyToString(source.named(conversion.slice(1, -1), '{', '}')), spec);
    if (conversion === '%') {
      if (options !== '') throw new FormatError(`invalid format character - %`);
      return '%';
    }
    return convert(conversion, spec, () =>
      named === undefined ? source.next(spec.position) : source.named(named, '<', '>'),
    );
  });
}

function malformed(whole: string): never {
  throw new FormatError(`malformed format string - ${whole.length > 1 ? `%${whole.at(-1)}` : whole}`);
}

interface Options extends Spec {
  readonly position: number | undefined;
}

function readOptions(options: string, source: Arguments): { spec: Options; named: string | undefined } {
  let flags = '';
  let width: number | undefined;
  let precision: number | undefined;
  let position: number | undefined;
  let named: string | undefined;
  for (const [piece] of options.matchAll(/\*|\d+\$|<[^>]*>|\.(?:\d+|\*)?|[-+ #0]|[1-9]\d*/g)) {
    if (piece === '*') width = source.width();
    else if (piece.endsWith('$')) position = Number(piece.slice(0, -1));
    else if (piece.startsWith('<')) named = piece.slice(1, -1);
    else if (piece === '.*') precision = source.width();
    else if (piece.startsWith('.')) precision = Number(piece.slice(1));
    else if (/^[1-9]/.test(piece)) width = Number(piece);
    else flags += piece;
  }
  if (width !== undefined && width < 0) {
    flags += '-';
    width = -width;
  }
  return { spec: { flags, width, precision, position }, named };
}

/** The arguments, in order, by number or by name. */
class Arguments {
  readonly #values: readonly Value[];
  #at = 0;
  constructor(values: readonly Value[]) {
    this.#values = values;
  }
  next(position: number | undefined): Value {
    const index = position === undefined ? this.#at++ : position - 1;
    if (index >= this.#values.length) throw new FormatError('too few arguments');
    return this.#values[index] as Value;
  }
  width(): number {
    return Number(toInteger(this.next(undefined)));
  }
  named(name: string, open: string, close: string): Value {
    const [hash] = this.#values;
    if (this.#values.length !== 1 || hash === undefined || !isHash(hash)) throw new FormatError('one hash required');
    const value = hash.get(name);
    if (value === undefined) throw new FormatError(`key${open}${name}${close} not found`);
    return value;
  }
}

function convert(conversion: string, spec: Spec, value: () => Value): string {
  if (conversion === 's') return pad(truncate(rubyToString(value()), spec), spec);
  if (conversion === 'p') return pad(truncate(rubyInspect(value()), spec), spec);
  if (conversion === 'c') return pad(character(value()), spec);
  if (/[diubBoxX]/.test(conversion)) return formatInteger(conversion, spec, toInteger(value()));
  if (/[feEgGaA]/.test(conversion)) return formatFloat(conversion, spec, toFloat(value()));
  throw new FormatError(`malformed format string - %${conversion}`);
}

function truncate(text: string, spec: Spec): string {
  return spec.precision === undefined ? text : [...text].slice(0, spec.precision).join('');
}

/** Fills up with spaces to the width. */
export function pad(text: string, spec: Spec): string {
  const missing = (spec.width ?? 0) - [...text].length;
  if (missing <= 0) return text;
  return spec.flags.includes('-') ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function character(value: Value): string {
  if (typeof value === 'string') {
    const [first] = value;
    if (first === undefined) throw new FormatError('%c requires a character');
    return first;
  }
  return String.fromCodePoint(Number(toInteger(value)));
}

function kindName(value: Value): string {
  if (value === null || typeof value === 'boolean') return value === null ? 'nil' : String(value);
  return isList(value) ? 'Array' : isHash(value) ? 'Hash' : 'Symbol';
}

function toInteger(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new FormatError(printFloat(value));
    return BigInt(value < 0 ? Math.ceil(value) : Math.floor(value));
  }
  if (typeof value !== 'string') throw new FormatError(`can't convert ${kindName(value)} into Integer`);
  const number = integerFromText(value);
  if (number === undefined) throw new FormatError(`invalid value for Integer(): ${rubyInspect(value)}`);
  return number;
}

function toFloat(value: Value): number {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  if (typeof value !== 'string') throw new FormatError(`can't convert ${kindName(value)} into Float`);
  const number = floatFromText(value);
  if (number === undefined) throw new FormatError(`invalid value for Float(): ${rubyInspect(value)}`);
  return number;
}
