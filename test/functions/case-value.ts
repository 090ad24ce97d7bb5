/** Values as they stand in case files. */
import { typeFromText } from '../../src/compiler/types/type-from-text.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';

/**
 * `read` has maps for hashes, which keep the order of keys. What YAML cannot say is a hash with one key: $hash (a list of pairs, for keys that are no strings), $regexp,
 * $sensitive, $binary (Base64), $type.
 */
export function toValue(read: unknown): Value {
  if (read === null || read === undefined) return null;
  if (Array.isArray(read)) return read.map(toValue);
  if (typeof read !== 'object') return read as string | bigint | number | boolean;
  const [entry] = read as Map<unknown, unknown>;
  const content = entry?.[1] as never;
  switch (entry?.[0]) {
    case '$hash':
      return PuppetHash.from((content as [unknown, unknown][]).map(([k, v]) => [toValue(k), toValue(v)] as const));
    case '$regexp':
      return { kind: 'regexp', source: content };
    case '$sensitive':
      return { kind: 'sensitive', value: toValue(content) };
    case '$binary':
      return { kind: 'binary', bytes: Buffer.from(content, 'base64') };
    case '$type':
      return typeFromText(content);
    default:
      return PuppetHash.from([...(read as Map<unknown, unknown>)].map(([k, v]) => [toValue(k), toValue(v)] as const));
  }
}
