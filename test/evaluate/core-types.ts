/** Resource types for tests of the language: parameters of Puppet's core types, without anything that lowers them. */
import type { ResourceType } from '../../src/resources/resource-type.ts';

function type(name: string, namevar: string, parameters: string, apart?: string): ResourceType {
  return {
    name,
    doc: '',
    parameters: [namevar, ...parameters.split(' ')].map(parameter => ({
      name: parameter,
      kind: 'parameter',
      doc: '',
      ...(parameter === namevar && { namevar: true as const }),
      ...(parameter === apart && { apart: true as const }),
    })),
    lower: () => undefined,
  };
}

export const coreTypes: readonly ResourceType[] = [
  type('file', 'path', 'ensure content source mode owner group target recurse force purge backup replace links'),
  type('notify', 'name', 'message withpath'),
  type('exec', 'command', 'unless onlyif creates refreshonly path user cwd environment logoutput timeout tries'),
  type('package', 'name', 'ensure provider source install_options', 'provider'),
  type('service', 'name', 'ensure enable provider hasrestart hasstatus restart status'),
  type('user', 'name', 'ensure uid gid home shell groups managehome password comment system'),
  type('group', 'name', 'ensure gid members system'),
];
