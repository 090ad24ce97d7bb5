/** Declares and lowers one daemon; what its step holds, as text. */
import type { Value } from '../../src/model/value.ts';
import { PuppetHash } from '../../src/model/value.ts';
import type { DaemonDefinition } from '../../src/resources/daemon/definition.ts';
import { readDefinition } from '../../src/resources/daemon/read-definition.ts';
import { daemonType } from '../../src/resources/daemon/type.ts';
import { declare, lowerOn } from '../types-of-resources/run-steps.ts';

export const hash = (values: Readonly<Record<string, Value>>): PuppetHash => PuppetHash.from(Object.entries(values));

/** What a person writes for a daemon with a bit of everything. */
export const shop: Readonly<Record<string, Value>> = {
  description: 'the shop: 100% "open"',
  command: ['/usr/bin/shop', '--title', "it's $5 for 50%", '--port', '8080'],
  user: 'shop',
  groups: ['mail', 'www'],
  directory: '/srv/shop',
  environment: hash({ RACK_ENV: 'production', HOME: '/srv/shop', QUOTE: 'a "b" \'c\' $d %e' }),
  environment_file: '/etc/default/shop',
  umask: '027',
  limits: hash({ nofile: '1024:4K', memory: '1G', core: 0n }),
  restart_max: 3n,
  stop_signal: 'SIGINT',
  reload: 'HUP',
  log: hash({ directory: '/var/log/shop', size: 100000n, count: 5n }),
  wait_for: ['localhost:6379', 'unix:/run/db.sock', 'daemon:cache'],
  wait_attempts: 30n,
  requires: 'db',
  wants: 'cache',
  hardening: hash({ NoNewPrivileges: true, ReadWritePaths: ['/srv/shop', '/var/log'] }),
};

export function definitionOf(values: Readonly<Record<string, Value>>, title = 'shop'): DaemonDefinition {
  return readDefinition(declare({ type: daemonType, title, parameters: values }));
}

export const lowerDaemon = (
  values: Readonly<Record<string, Value>>,
  facts: Readonly<Record<string, Value>> = {},
  title = 'shop',
) => lowerOn(facts, { type: daemonType, title, parameters: values });
