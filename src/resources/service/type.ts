/** service: what an init system or a supervisor runs. */
import { BOOLEAN } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType } from '../resource-type.ts';
import { lowerService } from './lower.ts';

const parameters: readonly ParameterSpec[] = [
  { name: 'name', kind: 'parameter', namevar: true, doc: 'The name the init system uses.' },
  {
    name: 'ensure',
    kind: 'property',
    values: ['running', 'stopped', 'true', 'false'],
    doc: 'Whether the service runs: running (or true), stopped (or false).',
  },
  {
    name: 'enable',
    kind: 'property',
    values: ['true', 'false', 'manual', 'mask', 'delayed'],
    doc: 'Whether it starts at boot: true, false, or mask (systemd).',
  },
  {
    name: 'provider',
    kind: 'parameter',
    doc: 'The init system or supervisor; by default what the facts say, else what the host shows.',
  },
  {
    name: 'hasstatus',
    kind: 'parameter',
    values: BOOLEAN,
    default: true,
    doc: 'false: the init script has no status command, so the process table is searched for pattern.',
  },
  {
    name: 'hasrestart',
    kind: 'parameter',
    values: BOOLEAN,
    doc: 'true: the init script has a restart command; else a refresh stops and starts.',
  },
  { name: 'start', kind: 'parameter', doc: 'A command to start it.' },
  { name: 'stop', kind: 'parameter', doc: 'A command to stop it.' },
  { name: 'restart', kind: 'parameter', doc: 'A command to restart it on a refresh.' },
  { name: 'status', kind: 'parameter', doc: 'A command that returns 0 when it runs.' },
  {
    name: 'pattern',
    kind: 'parameter',
    doc: 'An extended regular expression for the process table; by default binary or name.',
  },
  { name: 'binary', kind: 'parameter', doc: 'The program to start where there is no script (base, busybox).' },
  {
    name: 'path',
    kind: 'parameter',
    list: true,
    doc: "Folders of init scripts, or of the services' own folders (runit, daemontools, s6); a list or joined by colons.",
  },
  {
    name: 'manifest',
    kind: 'parameter',
    doc: 'A program that makes the folder of the service when it is missing (runit, daemontools, s6).',
  },
  {
    name: 'timeout',
    kind: 'parameter',
    doc: 'Seconds to wait for a start or stop to show, where the init system does not wait itself.',
  },
];

const unsupported: Readonly<Record<string, string>> = {
  control: 'it is of use on HP-UX only; remove it',
  flags: "it is of OpenBSD's; put the flags into the configuration of the service with a file resource",
  logonaccount: 'it is of Windows; set the user in the unit or the run script',
  logonpassword: 'it is of Windows; set the user in the unit or the run script',
};

export const serviceType: ResourceType = {
  name: 'service',
  doc: 'Starts, stops, enables and restarts services with the init system or supervisor of the host.',
  parameters,
  unsupported,
  lower: lowerService,
};
