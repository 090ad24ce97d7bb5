/** Values as Ruby shows them, `to_s` and `inspect`: sprintf, messages, Hiera and templates print this way. */
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { typeToString } from './print.ts';
import { printFloat } from './print-float.ts';
import { delimitRegexp } from './quote-string.ts';
import { valueToString } from './to-string.ts';

/** Ruby's `inspect`: `["a", 1, nil]`, `{"a"=>1}`. */
export function rubyInspect(value: Value): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return inspectString(value);
  if (typeof value === 'number') return printFloat(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(rubyInspect).join(', ')}]`;
  if (isHash(value))
    return `{${[...value.entries()].map(([key, of]) => `${rubyInspect(key)}=>${rubyInspect(of)}`).join(', ')}}`;
  if (isType(value)) return typeToString(value);
  if (value.kind === 'regexp') return delimitRegexp(value.source);
  return value.kind === 'default' ? ':default' : valueToString(value);
}

/** Ruby's `to_s`: strings as they are, nothing for undef, lists and hashes inspected. */
export function rubyToString(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && !isList(value) && !isHash(value) && !isType(value)) {
    if (value.kind === 'regexp') return `(?-mix:${value.source})`;
    if (value.kind === 'default') return 'default';
  }
  return rubyInspect(value);
}

const NAMED: Readonly<Record<string, string>> = {
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

/** A string in double quotes with Ruby's escapes; `#` is escaped where it would begin an interpolation. */
export function inspectString(text: string): string {
  const body = text.replace(/["\\\x00-\x1f\x7f]|#(?=[{$@])/g, char => {
    if (char === '#') return '\\#';
    return NAMED[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `"${body}"`;
}
