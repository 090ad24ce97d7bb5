/** Ruby's `String#scanf`: values read from a text by a format. */
import type { Value } from '../../../model/value.ts';
import type { CallContext } from '../define-function.ts';
import { leadingFloat } from './parse-number.ts';

interface Directive {
  readonly pattern: RegExp;
  /** undefined: matched, but no value comes of it (`%*d`, literal text). */
  readonly convert: ((text: string) => Value) | undefined;
}

const FLOAT = '[-+]?(?:\\d+(?![\\d.])|\\d*\\.\\d*(?:[eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+)';

/** The values up to the first directive that does not match. */
export function scan(context: CallContext, text: string, format: string): Value[] {
  const values: Value[] = [];
  let rest = text;
  for (const directive of directives(context, format)) {
    const match = directive.pattern.exec(rest);
    if (!match) break;
    rest = rest.slice(match[0].length);
    if (directive.convert) values.push(directive.convert(match[1] ?? ''));
  }
  return values;
}

function directives(context: CallContext, format: string): Directive[] {
  const parts = format.match(/%%|%\*?\d*(?:\[\^?\]?[^\]]*\]|[a-zA-Z])|\s+|[^%\s]+|%/g) ?? [];
  return parts.map(part => {
    if (/^\s/.test(part)) return { pattern: /^\s*/, convert: undefined };
    if (part === '%%') return { pattern: /^\s*%/, convert: undefined };
    const match = /^%(\*?)(\d*)(\[.*\]|[a-zA-Z])$/s.exec(part);
    if (!match) return { pattern: new RegExp(`^${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), convert: undefined };
    const directive = conversion(match[3]!, match[2] ?? '') ?? context.fail(`scanf(): unknown directive ${part}`);
    return match[1] ? { ...directive, convert: undefined } : directive;
  });
}

function conversion(letter: string, width: string): Directive | undefined {
  const repeat = width ? `{1,${width}}` : '+';
  const integer = (digits: string, radix: number): Directive => ({
    pattern: new RegExp(`^\\s*(${limited(digits, width)})`),
    convert: text => integerOf(text, radix),
  });
  if (letter.startsWith('[')) {
    const set = `[${letter
      .slice(1, -1)
      .replace(/\\/g, '\\\\')
      .replace(/^(\^?)\]/, '$1\\]')}]`;
    return { pattern: new RegExp(`^(${set}${repeat})`), convert: text => text };
  }
  switch (letter) {
    case 'd':
    case 'u':
      return integer('[-+]?\\d+', 10);
    case 'i':
      return integer('[-+]?(?:0[xX][\\da-fA-F]+|0[0-7]*|[1-9]\\d*)', 0);
    case 'x':
    case 'X':
      return integer('[-+]?(?:0[xX])?[\\da-fA-F]+', 16);
    case 'o':
      return integer('[-+]?0?[0-7]+', 8);
    case 's':
      return { pattern: new RegExp(`^\\s*(\\S${repeat})`), convert: text => text };
    case 'c':
      return { pattern: new RegExp(`^([^]{${width || 1}})`, 'u'), convert: text => text };
    case 'a':
    case 'e':
    case 'f':
    case 'g':
    case 'A':
    case 'E':
    case 'F':
    case 'G':
      return { pattern: new RegExp(`^\\s*(${limited(FLOAT, width)})`), convert: text => leadingFloat(text) };
    default:
      return undefined;
  }
}

/** At most `width` characters of what `pattern` matches. */
function limited(pattern: string, width: string): string {
  return width ? `(?=[^]{1,${width}})${pattern.replace(/\+$/, `{1,${width}}`)}` : pattern;
}

function integerOf(text: string, radix: number): bigint {
  const digits = text.replace(/^[-+]/, '').toLowerCase();
  const plain = digits.replace(/^0x/, '');
  const base =
    radix !== 0 ? radix : digits.startsWith('0x') ? 16 : digits.length > 1 && digits.startsWith('0') ? 8 : 10;
  const prefix = base === 16 ? '0x' : base === 8 ? '0o' : '';
  const value = BigInt(prefix + plain);
  return text.startsWith('-') ? -value : value;
}
