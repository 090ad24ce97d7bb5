/** sysctl: a parameter of the kernel, as augeasproviders_sysctl has it. */
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, probeRow, wordsOf } from '../lowered.ts';
import { flag, presence, withoutNewline, YES_NO } from '../parameter-specs.ts';
import type { ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

export const sysctlType: ResourceType = {
  name: 'sysctl',
  doc: 'A parameter of the kernel: kept in a file for the next boot, and set now.',
  parameters: [
    {
      name: 'name',
      kind: 'parameter',
      namevar: true,
      doc: 'The parameter, such as net.ipv4.ip_forward.',
      check: value => (/^[A-Za-z0-9_./:@*-]+$/.test(asText(value)) ? undefined : 'Invalid name of a kernel parameter'),
    },
    presence('Whether the file sets it.'),
    {
      name: 'value',
      kind: 'property',
      doc: 'The value.',
      check: withoutNewline('the value cannot hold a newline'),
    },
    { name: 'target', kind: 'parameter', doc: 'The file, /etc/sysctl.conf by default.' },
    flag('persist', 'Whether the file keeps it.', true, YES_NO),
    flag('apply', 'Whether the running kernel gets it; never below --root.', true, YES_NO),
  ],
  unsupported: {
    comment: 'write the comment with a file_line before it',
    silent: 'use apply => false',
    val: 'write value',
  },
  validate: given =>
    given.text('ensure') !== 'absent' && !given.has('value') ? [{ message: 'value is a required attribute' }] : [],
  autorequires: given => [{ type: 'File', title: given.text('target') ?? '/etc/sysctl.conf' }],
  lower: lowerSysctl,
};

/** The file and the running kernel, each as far as it counts. */
function rowOf(given: Attributes): readonly ProbeRow[] {
  if (given.sensitive('value')) return [];
  const absent = given.text('ensure') === 'absent';
  const value = (given.stripped('value') ?? '').trim().replace(/[ \t\n]+/g, ' ');
  const file = absent || given.flag('persist') !== false ? 'file' : '-';
  const kernel = !absent && given.flag('apply') !== false ? 'kernel' : '-';
  const target = given.text('target') ?? '/etc/sysctl.conf';
  return probeRow('sysctl', given.name, target, absent ? 'absent' : 'present', value, file, kernel);
}

function lowerSysctl(given: Attributes): Lowered {
  return lowered(
    command(
      'Sysctl',
      ...wordsOf({
        name: given.name,
        ensure: given.text('ensure') === 'absent' ? 'absent' : undefined,
        value: given.stripped('value'),
        target: given.text('target'),
        ...given.switched('persist', 'apply'),
      }),
    ),
    { uses: ['sysctl'], probes: rowOf(given) },
  );
}
