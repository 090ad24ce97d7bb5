/** The outermost scope: facts, trusted, server_facts and the environment's name. Spec: https://puppet.com/docs/puppet/8/lang_facts_builtin_variables */
import type { Span } from '../../model/span.ts';
import { PuppetHash, type Value } from '../../model/value.ts';
import type { Compilation } from './compilation.ts';
import { Resource, type Source } from './resource.ts';
import { Scope } from './scope.ts';

/** The version whose language this is: manifests ask for it to know what they may use. */
const PUPPET_VERSION = '8.10.0';

function trusted(name: string): PuppetHash {
  const [hostname = name, ...domain] = name.split('.');
  return PuppetHash.from([
    ['authenticated', 'local'],
    ['certname', name],
    ['extensions', PuppetHash.from([])],
    ['hostname', hostname],
    ['domain', domain.length > 0 ? domain.join('.') : null],
    ['external', PuppetHash.from([])],
  ]);
}

function serverFacts(environment: string): PuppetHash {
  return PuppetHash.from([
    ['serverversion', PUPPET_VERSION],
    ['environment', environment],
  ]);
}

/** Makes the top scope with its variables, and the resources Stage[main] and Class[main]. */
export function enterTopScope(compilation: Compilation, span: Span): Scope {
  const source: Source = { kind: 'main', name: '', module: '', parent: () => undefined, mayOverride: false };
  const scope = new Scope({ compilation, parent: undefined, source, resource: undefined, kind: 'top' });
  compilation.top = scope;
  const name = compilation.environment.name;
  const reserved: [string, Value][] = [
    ['environment', name],
    ['trusted', trusted(compilation.host.name)],
    ['server_facts', serverFacts(name)],
    ['facts', compilation.facts],
  ];
  for (const [fact, value] of compilation.facts.entries())
    if (fact !== 'environment') scope.variables.set(String(fact), value);
  for (const [variable, value] of reserved) scope.variables.set(variable, value);
  const stage = new Resource({ type: 'Stage', title: 'main', category: 'stage', span, scope, source }).tagWithNames();
  compilation.resources.add(stage);
  const main = new Resource({ type: 'Class', title: 'main', category: 'class', span, scope, source }).tagWithNames();
  main.evaluated = true;
  main.container = stage;
  compilation.resources.add(main);
  scope.resource = main;
  // Puppet's module variables are empty at the top
  scope.variables.set('title', 'main');
  scope.variables.set('name', 'main');
  scope.variables.set('module_name', '');
  return scope;
}
