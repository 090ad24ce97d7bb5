/** What a resource's type name means: native, defined in the language, or unknown with a reason. */
import { unknownResourceType } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { ResourceTypeDefinition } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import type { ResourceType } from '../../resources/resource-type.ts';
import { canonicalName, type Loaded } from '../environment/definition-table.ts';
import { nearest } from '../site/nearest.ts';
import { capitalise } from './resource-table.ts';
import type { Scope } from './scope.ts';

export type ResolvedType =
  | { readonly kind: 'native'; readonly name: string; readonly type: ResourceType }
  | { readonly kind: 'define'; readonly name: string; readonly define: Loaded<ResourceTypeDefinition> }
  | { readonly kind: 'stage'; readonly name: 'Stage' };

/** Looks a type up by name in any case; undefined when there is none. Native types come first, as in Puppet. */
export function findResourceType(scope: Scope, name: string): ResolvedType | undefined {
  const { environment } = scope.compilation;
  const plain = canonicalName(name);
  if (plain === 'stage') return { kind: 'stage', name: 'Stage' };
  const native = environment.resourceTypes.get(plain);
  if (native) return { kind: 'native', name: capitalise(plain), type: native };
  const define = environment.findDefine(plain);
  return define && { kind: 'define', name: capitalise(plain), define };
}

function wayRound(scope: Scope, name: string): string | undefined {
  const ruby = scope.compilation.environment.rubyFile('type', name);
  if (ruby) {
    return `${ruby} has it in Ruby, which cannot be compiled: use exec with unless, or write a defined type ${name} in the Puppet language`;
  }
  return NOT_ON_UNIX_HOSTS.get(name);
}

/** Types that Puppet has and Stringless does not, with what to use instead. */
const NOT_ON_UNIX_HOSTS: ReadonlyMap<string, string> = new Map([
  ['filebucket', 'the bundle keeps its own backups: leave it out'],
  ['resources', 'purging by type is not supported: declare what shall be absent with ensure => absent'],
  ['schedule', 'run apply from cron at the wanted times instead'],
  ['component', 'this is internal to Puppet'],
  ['whit', 'this is internal to Puppet'],
]);

/** Types that Puppet knows without a module and that are not here: references to them have a meaning, nothing can be declared. */
const KNOWN_TO_PUPPET = new Set(
  'augeas cron host mailalias maillist mount scheduled_task selboolean selmodule ssh_authorized_key sshkey yumrepo zfs zone zpool'.split(
    ' ',
  ),
);

/** May references and collectors name the type, even when nothing of it can be declared here? */
export function isResourceType(scope: Scope, name: string): boolean {
  const plain = canonicalName(name);
  return (
    findResourceType(scope, plain) !== undefined ||
    KNOWN_TO_PUPPET.has(plain) ||
    scope.compilation.environment.rubyFile('type', plain) !== undefined
  );
}

/** The same, or a failure that says what it might have been. */
export function resolveResourceType(scope: Scope, name: string, what: string, span: Span): ResolvedType {
  const found = findResourceType(scope, name);
  if (found) return found;
  const { environment } = scope.compilation;
  const plain = canonicalName(name);
  const hint = wayRound(scope, plain);
  const near = nearest(plain, [...environment.resourceTypes.keys(), ...environment.names('defines')]);
  return fail(unknownResourceType({ what, name: plain, near, hint }, span));
}
