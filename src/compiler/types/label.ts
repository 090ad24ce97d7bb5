/** How messages call a value: by its class, by its type. (Expressions: src/diagnostics/label.ts.) */
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { generalize } from './generalize.ts';
import { infer } from './infer.ts';
import { typeToString } from './print.ts';

/** A value as messages about operators name it: `String`, `Undef Value`, `Integer-Type`. */
export function valueLabel(value: Value): string {
  if (value === null) return 'Undef Value';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return 'Float';
  if (typeof value === 'boolean') return 'Boolean';
  if (isList(value)) return 'Array';
  if (isHash(value)) return 'Hash';
  if (isType(value)) {
    const reference = value.type === 'Resource' && value.title !== undefined;
    return `${typeToString(value)}${reference ? ' Resource-Reference' : '-Type'}`;
  }
  return kindLabels[value.kind] ?? 'Object';
}
const kindLabels: Readonly<Record<string, string>> = { regexp: 'Regexp', sensitive: 'Sensitive', binary: 'Binary' };

/** The name of a value's Ruby class, which some of Puppet's messages show. */
export function className(value: Value): string {
  if (value === null) return 'NilClass';
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass';
  if (isType(value)) return `Puppet::Pops::Types::P${value.type}Type`;
  if (typeof value === 'object' && 'kind' in value && value.kind === 'default') return 'Symbol';
  return valueLabel(value);
}

/** The type of a value without its particulars, as `Cannot use X where…` shows it. */
export function typeName(value: Value): string {
  if (value === null) return 'Undef';
  return typeToString(generalize(infer(value)));
}
