/** Class names of Ruby. */
import { isHash, isList, type Value } from '../../../model/value.ts';

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
