/** A text that is equal for equal values and for no others, by the rules of hash keys. */
import { PuppetHash, type Value } from '../../model/value.ts';

/** Makes it for a list of values. */
export function keyOfValues(values: readonly Value[]): string {
  return JSON.stringify(values, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'number') return `${value}f`;
    if (typeof value === 'string') return `s${value}`;
    if (value instanceof PuppetHash) return { hash: [...value.entries()] };
    if (value instanceof Uint8Array) return [...value];
    return value;
  });
}
