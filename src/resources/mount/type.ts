/** mount: an entry of the table of file systems, as puppetlabs-mount_core has it. */
import type { ResourceRef } from '../../model/catalog.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Value } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, probeRow, wordsOf } from '../lowered.ts';
import { flag } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

const noBlanks =
  (name: string, filled: boolean) =>
  (value: Value): string | undefined => {
    if (/\s/.test(asText(value))) return `${name} must not contain whitespace: ${asText(value)}`;
    return filled && asText(value) === '' ? `${name} must not be an empty string` : undefined;
  };
const oneLine = (value: Value): string | undefined =>
  /[\n\t]/.test(asText(value)) ? 'the value cannot hold a tab or newline' : undefined;
const number = (value: Value): string | undefined => (/^\d+$/.test(asText(value)) ? undefined : 'must be a number');

const parameters: readonly ParameterSpec[] = [
  { name: 'name', kind: 'parameter', namevar: true, doc: 'The directory it is mounted on.', check: oneLine },
  {
    name: 'ensure',
    kind: 'property',
    doc: 'defined or present: in the table. mounted, unmounted: in the table, and so. absent: neither.',
    values: ['defined', 'present', 'unmounted', 'absent', 'mounted'],
    default: 'defined',
  },
  { name: 'device', kind: 'property', doc: 'The device.', check: oneLine },
  { name: 'fstype', kind: 'property', doc: 'The type of file system.', check: noBlanks('fstype', true) },
  { name: 'options', kind: 'property', doc: 'Options with commas between them.', check: noBlanks('options', true) },
  { name: 'pass', kind: 'property', doc: 'When it is checked at boot.', check: number, default: 0n },
  { name: 'dump', kind: 'property', doc: 'Whether dump saves it.', values: ['0', '1', '2'], default: 0n },
  { name: 'target', kind: 'property', doc: 'The table, /etc/fstab by default.', check: oneLine },
  flag('remounts', 'Whether mount -o remount works; otherwise it is unmounted and mounted.', true),
];

/** Mounts on the directories above. */
function autorequires(given: Attributes): readonly ResourceRef[] {
  const parts = mountPoint(given).split('/').slice(1, -1);
  return ['/', ...parts.map((_part, i) => `/${parts.slice(0, i + 1).join('/')}`)]
    .filter(title => title !== mountPoint(given))
    .map(title => ({ type: 'Mount', title }));
}

/** The directory without slashes at its end. */
const mountPoint = (given: Attributes): string => given.name.replace(/(.)\/+$/, '$1');

export const mountType: ResourceType = {
  name: 'mount',
  doc: 'An entry of /etc/fstab and whether it is mounted. A change of it, or a notification, mounts it anew.',
  parameters,
  unsupported: {
    atboot: 'use the option auto or noauto in `options`',
    blockdevice: 'it exists on Solaris only; remove it',
  },
  autorequires,
  lower: lowerMount,
};

function lowerMount(given: Attributes): Lowered {
  const { ensure } = given.written('ensure');
  return lowered(
    command(
      'Mount',
      ...wordsOf({
        name: mountPoint(given),
        ensure: ensure === 'present' ? 'defined' : ensure,
        ...given.written('device', 'fstype', 'options', 'pass', 'dump', 'target'),
        ...given.switched('remounts'),
      }),
    ),
    { uses: ['mount'], probes: rowOf(given), refreshable: true, tools: ensure === 'mounted' ? ['mount'] : [] },
  );
}

/** The entry and whether it is mounted; pass and dump are 0 where nothing else is wanted, as the step has it. */
function rowOf(given: Attributes): readonly ProbeRow[] {
  const {
    ensure = 'defined',
    device = '',
    fstype = '',
    options = '',
    ...rest
  } = given.written(...['ensure', 'device', 'fstype', 'options', 'pass', 'dump', 'target']);
  const { pass = '0', dump = '0', target = '/etc/fstab' } = rest;
  const state = ensure === 'present' ? 'defined' : ensure;
  return probeRow('mount', mountPoint(given), target, state, device, fstype, options, pass, dump);
}
