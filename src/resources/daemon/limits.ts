/** The hash `limits`: names of prlimit, values with units, `soft:hard`. */
import { isHash, type Value } from '../../model/value.ts';
import { valueText } from '../value-text.ts';
import type { Limit } from './definition.ts';

const NAMES: readonly string[] = ['as', 'core', 'cpu', 'data', 'fsize', 'memlock', 'nofile', 'nproc', 'rss', 'stack'];
const ALIASES: Readonly<Record<string, string>> = { memory: 'as', files: 'nofile', processes: 'nproc' };
const UNITS: Readonly<Record<string, bigint>> = { '': 1n, K: 1n << 10n, M: 1n << 20n, G: 1n << 30n, T: 1n << 40n };

/** Why the value is no hash of limits, or undefined. */
export function wrongLimits(value: Value): string | undefined {
  if (!isHash(value)) return 'limits must be a hash such as { nofile => 4096 }';
  for (const [key, limit] of value.entries()) {
    const name = String(key);
    if (!NAMES.includes(ALIASES[name] ?? name)) return `unknown limit '${name}': the limits are ${NAMES.join(', ')}`;
    const parts = (valueText(limit) ?? '').split(':').map(amountOf);
    if (parts.length > 2 || parts.includes(undefined))
      return `limit ${name} must be a number, with K, M, G or T if you like, or unlimited, or soft:hard`;
    const [soft, hard = soft] = parts as readonly string[];
    if (hard !== 'unlimited' && (soft === 'unlimited' || BigInt(soft!) > BigInt(hard!)))
      return `limit ${name}: the soft limit ${soft} is above the hard limit ${hard}`;
  }
  return undefined;
}

/** The limits of a hash that is not wrong. */
export function limitsOf(value: Value | undefined): readonly Limit[] {
  if (value === undefined || !isHash(value)) return [];
  return [...value.entries()].map(([key, limit]) => {
    const [soft = 'unlimited', hard = soft] = (valueText(limit) ?? '').split(':').map(part => amountOf(part)!);
    return { name: ALIASES[String(key)] ?? String(key), soft, hard };
  });
}

/** Digits, or unlimited. */
function amountOf(text: string): string | undefined {
  if (text === 'unlimited' || text === 'infinity') return 'unlimited';
  const match = /^(\d+)([KMGT]?)$/.exec(text);
  return match ? String(BigInt(match[1]!) * UNITS[match[2]!]!) : undefined;
}
