/** The host's network interfaces, from the fact networking. */
import { isHash, PuppetHash, type Value } from './../../model/value.ts';
import type { CallContext } from './define-function.ts';
import { factAt } from './facts.ts';
import { rubyEquals } from './ruby/compare.ts';

/** Interfaces by name, empty when the facts do not say. */
export function networkInterfaces(context: CallContext): PuppetHash {
  const interfaces = factAt(context, 'networking', 'interfaces');
  return interfaces !== undefined && isHash(interfaces) ? interfaces : PuppetHash.empty;
}

/** Has an interface such a value? `ipaddress` and `macaddress` are the older names of `ip` and `mac`. */
export function hasInterfaceWith(context: CallContext, kind: string, value: Value): boolean {
  const key = kind === 'ipaddress' ? 'ip' : kind === 'macaddress' ? 'mac' : kind;
  return [...networkInterfaces(context).values()].some(
    found => isHash(found) && rubyEquals(found.get(key) ?? null, value),
  );
}
