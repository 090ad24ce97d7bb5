/** Values as Ruby shows them: `to_s`, `inspect` and class names, which messages and results of older functions carry. */
import { isHash, isList, isType, type Regexp, type Value } from '../../../model/value.ts';
import { typeToString } from '../../types/print.ts';
import { valueToString } from '../../types/to-string.ts';

/** Ruby's `Float#to_s`. */
export function floatToString(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) {
    const plain = decimal(value);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${digits.includes('.') ? digits : `${digits}.0`}e${sign}${exponent.slice(1).padStart(2, '0')}`;
}

/** JavaScript turns to exponents earlier than Ruby for small numbers, never later for large ones below 1e16. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [digits = '', exponent = '0'] = text.split('e');
  const places = (digits.split('.')[1] ?? '').length + Math.abs(Number(exponent));
  return value.toFixed(places);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\f': '\\f',
  '\v': '\\v',
  '\b': '\\b',
  '\x07': '\\a',
  '\x1b': '\\e',
};

/** Ruby's `String#inspect`. */
export function inspectString(text: string): string {
  const body = text.replace(/["\\\x00-\x1f\x7f]|#(?=[{$@])/g, c => {
    if (c === '#') return '\\#';
    const code = c.charCodeAt(0);
    return ESCAPES[c] ?? (code === 0x7f ? '\\x7F' : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`);
  });
  return `"${body}"`;
}

/** Ruby's `inspect`: strings quoted, hashes with `=>`, undef as `nil`. */
export function inspect(value: Value): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return inspectString(value);
  if (isList(value)) return `[${value.map(inspect).join(', ')}]`;
  if (isHash(value)) return `{${[...value.entries()].map(([k, v]) => `${inspect(k)}=>${inspect(v)}`).join(', ')}}`;
  return isRegexp(value) ? `/${value.source}/` : toS(value);
}

/** Ruby's `to_s`: a string is itself, undef is empty, lists and hashes are inspected. */
export function toS(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return floatToString(value);
  if (isList(value) || isHash(value)) return inspect(value);
  if (isType(value)) return typeToString(value);
  if (isRegexp(value)) return `(?-mix:${value.source})`;
  return valueToString(value);
}

function isRegexp(value: Value): value is Regexp {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'regexp';
}

/** The name of the Ruby class that Puppet holds such a value in, for messages that name it. */
export function rubyClass(value: Value): string {
  if (value === null) return 'NilClass';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'bigint':
      return 'Integer';
    case 'number':
      return 'Float';
    case 'boolean':
      return value ? 'TrueClass' : 'FalseClass';
  }
  if (isList(value)) return 'Array';
  if (isHash(value)) return 'Hash';
  switch (value.kind) {
    case 'regexp':
      return 'Regexp';
    case 'default':
      return 'Symbol';
    case 'sensitive':
      return 'Puppet::Pops::Types::PSensitiveType::Sensitive';
    case 'binary':
      return 'Puppet::Pops::Types::PBinaryType::Binary';
    case 'type':
      return `Puppet::Pops::Types::P${value.type}Type`;
    default:
      return value.kind;
  }
}
