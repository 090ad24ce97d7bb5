/** Numbers and booleans from other values. The arguments fit one of the signatures already. */
import { conversionFailed } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, type Value } from '../../model/value.ts';
import { floatFromText, integerFromText, numberFromText } from './numbers.ts';
import { rubyInspect } from './ruby-inspect.ts';

function wrong(message: string): never {
  return fail(conversionFailed({ message }));
}

/** The arguments by position, from a hash of names too. */
function positional(values: readonly Value[], names: readonly string[]): readonly (Value | undefined)[] {
  const [first] = values;
  return first !== undefined && first !== null && isHash(first) ? names.map(name => first.get(name)) : values;
}

/** `Integer($from, $radix, $abs)` */
export function newInteger(values: readonly Value[]): bigint {
  const [from, radix, abs] = positional(values, ['from', 'radix', 'abs']);
  const number = integerFrom(from ?? null, typeof radix === 'bigint' ? Number(radix) : undefined);
  return abs === true && number < 0n ? -number : number;
}

function integerFrom(from: Value, radix: number | undefined): bigint {
  if (typeof from === 'bigint') return from;
  if (typeof from === 'number') {
    return Number.isFinite(from) ? BigInt(Math.trunc(from)) : wrong(rubyInspect(from));
  }
  if (typeof from === 'boolean') return from ? 1n : 0n;
  const nanoseconds = timeOf(from);
  if (nanoseconds !== undefined) return floorSeconds(nanoseconds);
  return integerFromText(withoutSpace(from), radix) ?? wrong(`invalid value for Integer(): ${rubyInspect(from)}`);
}

/** A sign may stand apart from its number. */
function withoutSpace(value: Value): string {
  return String(value).replace(/^\s*([+-])\s+/, '$1');
}

function timeOf(value: Value): bigint | undefined {
  return typeof value === 'object' && value !== null && 'nanoseconds' in value ? value.nanoseconds : undefined;
}
function floorSeconds(nanoseconds: bigint): bigint {
  const second = 1_000_000_000n;
  return nanoseconds / second - (nanoseconds % second < 0n ? 1n : 0n);
}

/** `Float($from, $abs)` */
export function newFloat(values: readonly Value[]): number {
  const [from = null, abs] = positional(values, ['from', 'abs']);
  const number = floatFrom(from);
  return abs === true ? Math.abs(number) : number;
}

function floatFrom(from: Value): number {
  if (typeof from === 'number' || typeof from === 'bigint' || typeof from === 'boolean') return Number(from);
  const nanoseconds = timeOf(from);
  if (nanoseconds !== undefined) return Number(nanoseconds) / 1e9;
  const text = withoutSpace(from);
  if (/^0[bB]/.test(text)) return Number(integerFromText(text) ?? Number.NaN);
  return floatFromText(text) ?? wrong(`invalid value for Float(): ${rubyInspect(from)}`);
}

/** `Numeric($from, $abs)`: an Integer or a Float, as it is written. */
export function newNumeric(values: readonly Value[]): bigint | number {
  const [from = null, abs] = positional(values, ['from', 'abs']);
  const number = numericFrom(from);
  return abs === true && number < 0 ? -number : number;
}

function numericFrom(from: Value): bigint | number {
  if (typeof from === 'number' || typeof from === 'bigint') return from;
  if (typeof from === 'boolean') return from ? 1n : 0n;
  const nanoseconds = timeOf(from);
  if (nanoseconds !== undefined) return Number(nanoseconds) / 1e9;
  const text = String(from);
  const number = /^0[bBxX]/.test(text) ? integerFromText(text) : numberFromText(text);
  return number ?? wrong(`invalid value for Integer(): ${rubyInspect(from)}`);
}

/** `Boolean($from)` */
export function newBoolean(from: Value): boolean {
  if (typeof from === 'bigint') return from !== 0n;
  if (typeof from === 'number') return from !== 0;
  return from !== false && !(typeof from === 'string' && ['false', 'no', 'n'].includes(from.toLowerCase()));
}
