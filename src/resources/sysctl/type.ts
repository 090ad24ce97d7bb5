/** sysctl: a parameter of the kernel, as augeasproviders_sysctl has it. */
import type { CatalogResource } from '../../model/catalog.ts';
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { flagOf, nameOf, strippedOf, textOf } from '../attributes.ts';
import { lowered, wordsOf } from '../lowered.ts';
import type { ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

const BOOLEAN = ['true', 'false', 'yes', 'no'] as const;

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
    {
      name: 'ensure',
      kind: 'property',
      doc: 'Whether the file sets it.',
      values: ['present', 'absent'],
      default: 'present',
    },
    {
      name: 'value',
      kind: 'property',
      doc: 'The value.',
      check: value => (/\n/.test(asText(value)) ? 'the value cannot hold a newline' : undefined),
    },
    { name: 'target', kind: 'parameter', doc: 'The file, /etc/sysctl.conf by default.' },
    { name: 'persist', kind: 'parameter', doc: 'Whether the file keeps it.', values: BOOLEAN, default: true },
    {
      name: 'apply',
      kind: 'parameter',
      doc: 'Whether the running kernel gets it; never below --root.',
      values: BOOLEAN,
      default: true,
    },
  ],
  unsupported: {
    comment: 'write the comment with a file_line before it',
    silent: 'use apply => false',
    val: 'write value',
  },
  validate: resource =>
    textOf(resource, 'ensure') !== 'absent' && textOf(resource, 'value') === undefined
      ? [{ message: 'value is a required attribute' }]
      : [],
  autorequires: resource => [{ type: 'File', title: textOf(resource, 'target') ?? '/etc/sysctl.conf' }],
  lower: lowerSysctl,
};

function lowerSysctl(resource: CatalogResource): Lowered {
  const off = (name: string): string | undefined => (flagOf(resource, name, true) ? undefined : 'false');
  return lowered(
    command(
      'Sysctl',
      ...wordsOf({
        name: nameOf(resource),
        ensure: textOf(resource, 'ensure') === 'absent' ? 'absent' : undefined,
        value: strippedOf(resource, 'value'),
        target: textOf(resource, 'target'),
        persist: off('persist'),
        apply: off('apply'),
      }),
    ),
    { uses: ['sysctl'] },
  );
}
