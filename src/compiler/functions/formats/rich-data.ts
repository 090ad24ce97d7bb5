/** Values as plain data, as Puppet serialises them: what is no data becomes a hash with `__ptype`. */
import { isHash, isList, PuppetHash, type Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';

/** Plain data. Resource references and types are written by their text. */
export function toRichData(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toRichData);
  if (isHash(value)) {
    const entries = [...value.entries()].map(([k, v]) => [toRichData(k), toRichData(v)] as const);
    // keys that are no strings are no data: keys and values in turn
    return [...value.keys()].every(key => typeof key === 'string')
      ? PuppetHash.from(entries)
      : tagged('Hash', entries.flat());
  }
  switch (value.kind) {
    case 'default':
      return PuppetHash.from([['__ptype', 'Default']]);
    case 'sensitive':
      return tagged('Sensitive', toRichData(value.value));
    case 'regexp':
      return tagged('Regexp', value.source);
    case 'binary':
      return tagged('Binary', rubyToString(value));
    case 'semver':
      return tagged('SemVer', rubyToString(value));
    case 'semver-range':
      return tagged('SemVerRange', rubyToString(value));
    case 'timestamp':
      return tagged('Timestamp', rubyToString(value));
    case 'timespan':
      return tagged('Timespan', rubyToString(value));
    case 'uri':
      return tagged('URI', value.value);
    default:
      return tagged('Type', rubyToString(value));
  }
}

function tagged(type: string, value: Value): PuppetHash {
  return PuppetHash.from([
    ['__ptype', type],
    ['__pvalue', value],
  ]);
}
