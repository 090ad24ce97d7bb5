/** The facts that functions read. What is read is noted: it becomes a guard of the bundle. */
import { isHash, PuppetHash, type Value } from '../../model/value.ts';
import type { CallContext } from './define-function.ts';

/** The hash of facts, empty when the host has none. Reading it is not noted: say what you take with `noteFact`. */
export function factsHash(context: CallContext): PuppetHash {
  const facts = context.variable('facts');
  return facts !== undefined && isHash(facts) ? facts : PuppetHash.empty;
}

/** A fact inside nested hashes; undefined when the host has none. */
export function factAt(context: CallContext, ...path: readonly string[]): Value | undefined {
  let value: Value | undefined = factsHash(context);
  for (const key of path) value = value !== undefined && isHash(value) ? value.get(key) : undefined;
  context.evaluator.noteFact?.(path.join('.'), value ?? null);
  return value;
}

/** The host's full name, on which the numbers of fqdn_rand and its kin depend. Fails when no fact says it. */
export function fqdn(context: CallContext): string {
  const name = factAt(context, 'networking', 'fqdn');
  if (typeof name === 'string') return name;
  return context.fail(
    'the fact networking.fqdn is not known, and the result depends on it',
    'Give the host a fact networking.fqdn in its inventory file.',
  );
}
