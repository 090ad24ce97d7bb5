/** Values as text, the way `"${value}"` shows them. */
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { encodeBase64 } from './base64.ts';
import { typeToString } from './print.ts';
import { printFloat } from './print-float.ts';
import { printTimespan, printTimestamp } from './print-time.ts';
import { delimitRegexp } from './quote-string.ts';
import { printSemver } from './semver.ts';

/** `1.0e+20`, `[1, 2]`, `{a => 1}`, nothing for undef. A Sensitive hides what is in it. */
export function valueToString(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return printFloat(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(valueToString).join(', ')}]`;
  if (isHash(value)) {
    return `{${[...value.entries()].map(([key, of]) => `${valueToString(key)} => ${valueToString(of)}`).join(', ')}}`;
  }
  if (isType(value)) return typeToString(value);
  switch (value.kind) {
    case 'regexp':
      return delimitRegexp(value.source);
    case 'default':
      return 'default';
    case 'sensitive':
      return 'Sensitive [value redacted]';
    case 'binary':
      return encodeBase64(value.bytes);
    case 'timestamp':
      return printTimestamp(value.nanoseconds);
    case 'timespan':
      return printTimespan(value.nanoseconds);
    case 'semver':
      return printSemver(value);
    case 'semver-range':
      return value.source;
    case 'uri':
      return value.value;
    case 'deferred':
      return `Deferred({'name' => '${value.name}', 'arguments' => ${valueToString(value.arguments)}})`;
  }
}
