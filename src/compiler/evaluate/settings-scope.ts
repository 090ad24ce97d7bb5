/** `$settings::confdir` and its kin: Puppet's settings as a package installs them. There is no Puppet here to ask. */
import type { Value } from '../../model/value.ts';
import type { Compilation } from './compilation.ts';
import { Scope } from './scope.ts';

const SETTINGS: Readonly<Record<string, Value>> = {
  basemodulepath: '/etc/puppetlabs/code/modules:/opt/puppetlabs/puppet/modules',
  codedir: '/etc/puppetlabs/code',
  confdir: '/etc/puppetlabs/puppet',
  environmentpath: '/etc/puppetlabs/code/environments',
  hiera_config: '/etc/puppetlabs/puppet/hiera.yaml',
  logdir: '/var/log/puppetlabs/puppet',
  rundir: '/var/run/puppetlabs',
  server: 'puppet',
  ssldir: '/etc/puppetlabs/puppet/ssl',
  statedir: '/opt/puppetlabs/puppet/cache/state',
  storeconfigs: false,
  strict: 'error',
  strict_variables: true,
  vardir: '/opt/puppetlabs/puppet/cache',
};

/** Makes the scope of the class `settings`, which is in every catalog. */
export function enterSettings(compilation: Compilation): void {
  const { top, environment, host } = compilation;
  const scope = new Scope({ compilation, parent: top, source: top.source, resource: top.resource, kind: 'class' });
  for (const [name, value] of Object.entries(SETTINGS)) scope.variables.set(name, value);
  scope.variables.set('environment', environment.name);
  scope.variables.set('certname', host.name);
  compilation.classScopes.set('settings', scope);
}
