/** Parameters of a resource from a hash. */
import type { PuppetHash, Value } from './../../model/value.ts';
import { rubyToString } from '../types/ruby-inspect.ts';

/** The hash by names as text. */
export function parameterMap(hash: PuppetHash): ReadonlyMap<string, Value> {
  return new Map([...hash.entries()].map(([name, value]) => [rubyToString(name), value] as const));
}
