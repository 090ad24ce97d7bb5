/** The facts that functions read. */
import { isHash, PuppetHash } from './../../model/value.ts';
import type { CallContext } from './define-function.ts';

/** The hash of facts, empty when the host has none. */
export function factsHash(context: CallContext): PuppetHash {
  const facts = context.variable('facts');
  return facts !== undefined && isHash(facts) ? facts : PuppetHash.empty;
}

/** The host's full name, on which the numbers of fqdn_rand and its kin depend. Fails when no fact says it. */
export function fqdn(context: CallContext): string {
  const networking = factsHash(context).get('networking') ?? null;
  const name = isHash(networking) ? networking.get('fqdn') : undefined;
  if (typeof name === 'string') return name;
  return context.fail(
    'the fact networking.fqdn is not known, and the result depends on it',
    'Give the host a fact networking.fqdn in its inventory file.',
  );
}
