/** The host and the site that the cases are evaluated for: the facts that the expected values were made with, and nothing else. */
import type { EvaluatorAccess } from '../../src/compiler/functions/define-function.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';

function hash(object: Readonly<Record<string, Value>>): PuppetHash {
  return PuppetHash.from(Object.entries(object));
}

export const facts: ReadonlyMap<string, Value> = new Map([
  [
    'facts',
    hash({
      networking: hash({
        fqdn: 'Web1.example.com',
        ip: '10.0.0.5',
        interfaces: hash({
          lo: hash({ ip: '127.0.0.1', network: '127.0.0.0', netmask: '255.0.0.0' }),
          eth0: hash({ ip: '10.0.0.5', mac: 'aa:bb:cc:dd:ee:ff', network: '10.0.0.0', netmask: '255.255.255.0' }),
        }),
      }),
      os: hash({ name: 'Debian', family: 'Debian', release: hash({ major: '12', full: '12.4' }) }),
      fqdn: 'Web1.example.com',
      list: ['a', 'b'],
      'my.dotted': hash({ x: 1n }),
    }),
  ],
]);

/** No class, no data, no file. */
export const emptySite: Partial<EvaluatorAccess> = {
  host: { name: 'web1', roles: ['web', 'db'] },
  environment: 't',
  lookup: () => undefined,
  readFile: () => undefined,
  moduleMetadata: () => undefined,
  modulePath: () => undefined,
  hasResource: () => false,
  resourceParameter: () => undefined,
};
