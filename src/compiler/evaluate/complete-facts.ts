/** The facts a host gives, completed: flat names from structured facts and, where it is simple, the other way. */
import type { PuppetHash, Value } from '../../model/value.ts';
import { PuppetHash as Hash, isHash, isList } from '../../model/value.ts';
import { INTERFACE_FACTS, LEGACY_FACTS } from './legacy-facts.ts';

/** The value at a dotted path; undefined when there is none. */
export function dig(facts: PuppetHash, path: string): Value | undefined {
  let value: Value | undefined = facts;
  for (const key of path.split('.')) {
    if (value === undefined) return undefined;
    if (isHash(value)) value = value.get(key);
    else if (isList(value) && /^\d+$/.test(key)) value = value[Number(key)];
    else return undefined;
  }
  return value;
}

function put(facts: PuppetHash, path: readonly string[], value: Value): PuppetHash {
  const [key, ...rest] = path as readonly [string, ...string[]];
  if (rest.length === 0) return facts.merge(Hash.from([[key, value]]));
  const inner = facts.get(key);
  if (inner !== undefined && !isHash(inner)) return facts;
  return facts.merge(Hash.from([[key, put(inner ?? Hash.empty, rest, value)]]));
}

/** `ipaddress_eth0` and its like, and `interfaces`; a name that cannot be part of a variable has `_` in its place. */
function interfaceFacts(facts: PuppetHash): [string, Value][] {
  const interfaces = dig(facts, 'networking.interfaces');
  if (interfaces === undefined || !isHash(interfaces)) return [];
  const found: [string, Value][] = [];
  const names: string[] = [];
  for (const [name, about] of interfaces.entries()) {
    const plain = String(name).replace(/[^a-z0-9_]/gi, '_');
    names.push(plain);
    if (!isHash(about)) continue;
    for (const [flat, key] of INTERFACE_FACTS) {
      const value = about.get(key);
      if (value !== undefined) found.push([`${flat}_${plain}`, value]);
    }
  }
  return [...found, ['interfaces', names.join(',')]];
}

export interface CompletedFacts {
  /** What `$facts` is. */
  readonly facts: PuppetHash;
  /** Names that were not given but follow from others. */
  readonly derived: ReadonlySet<string>;
}

/**
 * Completes facts. Structured facts follow from flat ones first (so that a host with only flat facts has both), flat
 * ones from structured ones after. What the host gives is never changed.
 */
export function completeFacts(given: PuppetHash): CompletedFacts {
  let facts = given;
  for (const [flat, path] of LEGACY_FACTS) {
    const value = given.get(flat);
    if (value !== undefined && dig(facts, path) === undefined) facts = put(facts, path.split('.'), value);
  }
  const flat: [string, Value][] = [];
  for (const [name, path] of LEGACY_FACTS) {
    const value = dig(facts, path);
    if (value !== undefined) flat.push([name, value]);
  }
  const missing = [...flat, ...interfaceFacts(facts)].filter(([name]) => !facts.has(name));
  return { facts: facts.merge(Hash.from(missing)), derived: new Set(missing.map(([name]) => name)) };
}
