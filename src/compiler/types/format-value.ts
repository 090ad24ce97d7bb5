/** Values as text by a format: what `String($value, '%#x')` gives. */
import { conversionFailed } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { encodeBase64, encodeBase64Lines, encodeBase64Url } from './base64.ts';
import { float, integer } from './build-type.ts';
import { formatHash, formatList, type Indentation, topLevel } from './format-collection.ts';
import { inferDetailed } from './infer.ts';
import { typeToString } from './print.ts';
import { printFloat } from './print-float.ts';
import { delimitRegexp, doubleQuote, quoteString } from './quote-string.ts';
import { rubyInspect } from './ruby-inspect.ts';
import { FormatError, formatText, pad } from './sprintf.ts';
import {
  defaultFormats,
  type Format,
  type FormatMap,
  formatFor,
  mergeFormats,
  parseFormats,
  singleFormat,
} from './string-format.ts';
import { valueToString } from './to-string.ts';

/**
 * Converts to text.
 * @param formats a format, formats by type, or undefined for the defaults
 * @throws Failure for a format that does not go with the value
 */
export function formatValue(value: Value, formats?: Value): string {
  const type = inferDetailed(value);
  let map: FormatMap = defaultFormats;
  if (typeof formats === 'string') map = mergeFormats(defaultFormats, singleFormat(formats, type)) as FormatMap;
  else if (formats !== undefined && formats !== null && isHash(formats)) {
    map = mergeFormats(defaultFormats, parseFormats(formats)) as FormatMap;
  }
  return formatWith(type, value, map, topLevel);
}

/** With formats by type, at a depth of indentation. */
export function formatWith(type: PuppetType, value: Value, formats: FormatMap, indentation: Indentation): string {
  const format = formatFor(type, formats);
  if (isList(value)) return formatList(value, format, formats, indentation);
  if (isHash(value)) return formatHash(value, format, formats, indentation);
  if (value === null) return formatUndef(format);
  switch (typeof value) {
    case 'string':
      return formatString(value, format);
    case 'bigint':
      return formatInteger(value, format);
    case 'number':
      return formatFloat(value, format);
    case 'boolean':
      return formatBoolean(value, format);
    default:
      return formatObject(value as Exclude<typeof value, readonly Value[]>, format);
  }
}

/** Fails: the format is not one of those for such values. */
export function illegalFormat(type: string, format: Format, expected: string): never {
  const message = `Illegal format '${format.letter}' specified for value of ${type} type - expected one of the characters '${expected}'`;
  return fail(conversionFailed({ message }));
}

function ruby(format: string, value: Value): string {
  try {
    return formatText(format, [value]);
  } catch (error) {
    if (error instanceof FormatError) return fail(conversionFailed({ message: error.message }));
    throw error;
  }
}

/** Width, precision and side of a text that is already made. */
function fitted(format: Format, text: string): string {
  const cut = format.precision === undefined ? text : [...text].slice(0, format.precision).join('');
  return pad(cut, { flags: format.left ? '-' : '', width: format.width, precision: undefined });
}

/** The format with another letter, for what the letter has already been done for. */
function as(format: Format, letter: string): string {
  return format.text.slice(0, -1) + letter;
}

function formatUndef(format: Format): string {
  const { letter, alternate } = format;
  const texts: Readonly<Record<string, string>> = {
    n: alternate ? 'null' : 'nil',
    u: alternate ? 'undefined' : 'undef',
    v: 'n/a',
    V: 'N/A',
    s: alternate ? '""' : '',
    p: alternate ? '"undef"' : 'undef',
  };
  const text = /[dxXobBeEfgGaA]/.test(letter) ? 'NaN' : texts[letter];
  return text === undefined ? illegalFormat('Undef', format, 'nudxXobBeEfgGaAvVsp') : fitted(format, text);
}

function formatBoolean(value: boolean, format: Format): string {
  const { letter, alternate } = format;
  const word = { t: String(value), T: value ? 'True' : 'False', y: value ? 'yes' : 'no', Y: value ? 'Yes' : 'No' }[
    letter
  ];
  if (word !== undefined) return fitted(format, alternate ? word.charAt(0) : word);
  if (/[dxXobB]/.test(letter)) return formatWith(integer(), value ? 1n : 0n, [[integer(), format]], topLevel);
  if (/[eEfgGaA]/.test(letter)) return formatWith(float(), value ? 1 : 0, [[float(), format]], topLevel);
  if (letter === 's' || letter === 'p') return fitted(format, String(value));
  return illegalFormat('Boolean', format, 'tTyYdxXobBeEfgGaAsp');
}

function formatInteger(value: bigint, format: Format): string {
  const { letter, alternate } = format;
  if (/[dxXobBp]/.test(letter)) return ruby(format.text, value);
  if (/[eEfgGaA]/.test(letter)) return ruby(format.text, Number(value));
  if (letter === 'c') {
    const char = String.fromCodePoint(Number(value));
    return ruby(as(format, 's'), alternate ? `"${char}"` : char);
  }
  if (letter === 's') return ruby(as(format, alternate ? 'p' : 's'), String(value));
  return illegalFormat('Integer', format, 'dxXobBeEfgGaAspc');
}

function formatFloat(value: number, format: Format): string {
  const { letter, alternate } = format;
  if (/[dxXobB]/.test(letter)) return ruby(format.text, BigInt(Math.trunc(value)));
  if (/[eEfgGaAp]/.test(letter)) return ruby(format.text, value);
  if (letter === 's') return ruby(format.text, alternate ? `"${printFloat(value)}"` : printFloat(value));
  return illegalFormat('Float', format, 'dxXobBeEfgGaAsp');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

function formatString(value: string, format: Format): string {
  const { letter, alternate } = format;
  if (letter === 's') return ruby(format.text, value);
  if (letter === 'p') return fitted(format, alternate ? doubleQuote(value) : quoteString(value));
  const made: Readonly<Record<string, () => string>> = {
    c: () => capitalize(value),
    C: () =>
      value
        .replace(/(?:::)+$/, '')
        .split('::')
        .map(capitalize)
        .join('::'),
    u: () => value.toUpperCase(),
    d: () => value.toLowerCase(),
    t: () => value.replace(/^[\s\0]+|[\s\0]+$/g, ''),
  };
  const make = made[letter];
  if (!make) return illegalFormat('String', format, 'cCudspt');
  return alternate ? fitted(format, quoteString(make())) : ruby(as(format, 's'), make());
}

type ObjectValue = Exclude<Extract<Value, { readonly kind: string }>, { readonly kind: 'hash' }>;

function formatObject(value: ObjectValue, format: Format): string {
  const { letter, alternate } = format;
  if (isType(value)) {
    const text = typeToString(value);
    if (letter === 's') return ruby(format.text, alternate ? `"${text}"` : text);
    return letter === 'p' ? ruby(as(format, 's'), text) : illegalFormat('Type', format, 'sp');
  }
  switch (value.kind) {
    case 'default':
      if (letter === 'D') return fitted(format, alternate ? '"Default"' : 'Default');
      if (!/[dsp]/.test(letter)) illegalFormat('Default', format, 'dDsp');
      return fitted(format, alternate ? '"default"' : 'default');
    case 'regexp':
      if (letter === 'p')
        return format.text === '%p' ? delimitRegexp(value.source) : ruby(as(format, 's'), delimitRegexp(value.source));
      if (letter !== 's') illegalFormat('Regexp', format, 'sp');
      return ruby(format.text, alternate ? quoteString(value.source) : value.source);
    case 'binary':
      return formatBinary(value.bytes, format);
    case 'uri':
      if (letter === 'p') return `URI(${quoteString(value.value)})`;
      return letter === 's'
        ? ruby(format.text, alternate ? quoteString(value.value) : value.value)
        : illegalFormat('URI', format, 'sp');
    default:
      return formatOther(value, format);
  }
}

/** Times, versions and secrets print their own text. */
function formatOther(value: ObjectValue, format: Format): string {
  const text = valueToString(value);
  if (format.letter === 's') return ruby(format.text, text);
  if (format.letter === 'p' && value.kind === 'sensitive') return ruby(as(format, 's'), `#<${text}>`);
  if (format.letter === 'p')
    return ruby(as(format, 's'), /^(?:timestamp|timespan)$/.test(value.kind) ? quoteString(text) : text);
  return ruby(format.text, text);
}

function formatBinary(bytes: Uint8Array, format: Format): string {
  const { letter, alternate } = format;
  const shown = (text: string) => ruby(as(format, 's'), alternate ? rubyInspect(text) : text);
  switch (letter) {
    case 's':
      return shown(binaryText(bytes));
    case 'p':
      return `Binary("${ruby(as(format, 's'), encodeBase64(bytes))}")`;
    case 'b':
      return shown(encodeBase64Lines(bytes));
    case 'B':
      return shown(encodeBase64(bytes));
    case 'u':
      return shown(encodeBase64Url(bytes));
    case 't':
      return shown('Binary');
    case 'T':
      return shown('BINARY');
    default:
      return illegalFormat('Binary', format, 'bButTsp');
  }
}

function binaryText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const byte = bytes.find(b => b > 127) ?? 0;
    return fail(conversionFailed({ message: `"\\x${byte.toString(16).toUpperCase()}" from ASCII-8BIT to UTF-8` }));
  }
}
