/** Functions that widely used modules of the Forge have only in Ruby, one line each. A module's or site's own one in the language goes first. */
import type { PuppetFunction } from '../define-function.ts';
import { aclsToResourcesHash } from './acls-to-resources-hash.ts';
import { apachePwHash } from './apache-pw-hash.ts';
import { authzCoreConfig } from './authz-core-config.ts';
import { bool2httpd } from './bool2httpd.ts';
import { createIniSettings } from './create-ini-settings.ts';
import { maxMemory } from './max-memory.ts';
import { mysqlPassword } from './mysql-password.ts';
import { normaliseAndDeepmerge } from './normalise-and-deepmerge.ts';
import { postgresqlEscape } from './postgresql-escape.ts';
import { postgresqlPassword } from './postgresql-password.ts';
import { prependSqlPassword } from './prepend-sql-password.ts';
import { stripHash } from './strip-hash.ts';
import { sudoDefaults } from './sudo-defaults.ts';
import { systemdEscape } from './systemd-escape.ts';
import { toHashSettings } from './to-hash-settings.ts';

export const forgeFunctions: readonly PuppetFunction[] = [
  aclsToResourcesHash,
  ...apachePwHash,
  authzCoreConfig,
  ...bool2httpd,
  ...createIniSettings,
  maxMemory,
  ...mysqlPassword,
  normaliseAndDeepmerge,
  ...postgresqlEscape,
  ...postgresqlPassword,
  prependSqlPassword,
  stripHash,
  sudoDefaults,
  systemdEscape,
  toHashSettings,
];
