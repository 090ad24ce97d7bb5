/** JSON as Ruby's json library writes it. */
import { printFloat } from '../../../types/print-float.ts';
import { RubyHash, type RubyValue, toText } from '../ruby-value.ts';
import type { MethodCall } from './method-call.ts';

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f\u2028\u2029]/g, char => char);
}

/** Compact. Errors: NaN and Infinity, as there. */
export function toJson(value: RubyValue, call: MethodCall): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) call.ruby.failed(`${printFloat(value)} not allowed in JSON`, call.place);
    return printFloat(value);
  }
  if (Array.isArray(value)) return `[${value.map(item => toJson(item, call)).join(',')}]`;
  if (value instanceof RubyHash)
    return `{${value
      .entries()
      .map(([k, v]) => `${quoted(toText(k))}:${toJson(v, call)}`)
      .join(',')}}`;
  return quoted(toText(value));
}

/** With two blanks a level, as JSON.pretty_generate. */
export function toPrettyJson(value: RubyValue, call: MethodCall, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map(item => inner + toPrettyJson(item, call, inner)).join(',\n')}\n${indent}]`;
  }
  if (value instanceof RubyHash) {
    if (value.size === 0) return '{}';
    const entries = value.entries().map(([k, v]) => `${inner}${quoted(toText(k))}: ${toPrettyJson(v, call, inner)}`);
    return `{\n${entries.join(',\n')}\n${indent}}`;
  }
  return toJson(value, call);
}
