/** host: one entry of a hosts file, as puppetlabs-host_core has it. */
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { isList } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { inspect } from '../display.ts';
import { fieldsOf, lowered, probeRow, wordsOf } from '../lowered.ts';
import { presence } from '../parameter-specs.ts';
import type { ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { isIP } from './is-ip.ts';

export const hostType: ResourceType = {
  name: 'host',
  doc: 'One entry of /etc/hosts. Other lines stay as they are; of several entries with the name the first one counts.',
  parameters: [
    {
      name: 'name',
      kind: 'parameter',
      namevar: true,
      doc: 'The host name.',
      check: value => {
        const name = asText(value);
        if (/[\n\r]/.test(name)) return 'Hostname cannot include newline';
        return name.split('.').every(part => /^(\w+|\w[\w-]+\w)$/.test(part)) ? undefined : 'Invalid host name';
      },
    },
    presence('Whether the entry is there.'),
    {
      name: 'ip',
      kind: 'property',
      doc: 'The address, IPv4 or IPv6.',
      check: value => (isIP(asText(value)) ? undefined : `Invalid IP address ${inspect(value)}`),
    },
    {
      name: 'host_aliases',
      kind: 'property',
      list: true,
      doc: 'Other names, in their order. An empty list removes them.',
      check: value => {
        const aliases = (isList(value) ? value : [value]).map(asText);
        if (aliases.some(alias => /\s/.test(alias))) return 'Host aliases cannot include whitespace';
        return aliases.includes('')
          ? 'Host aliases cannot be an empty string. Use an empty array to delete all host_aliases '
          : undefined;
      },
    },
    {
      name: 'comment',
      kind: 'property',
      doc: 'A comment at the end of the line.',
      check: value => (/[\n\r]/.test(asText(value)) ? 'Comment cannot include newline' : undefined),
    },
    { name: 'target', kind: 'property', doc: 'The file, /etc/hosts by default.' },
  ],
  lower: lowerHost,
};

function lowerHost(given: Attributes): Lowered {
  const { target } = given.written('target');
  const values =
    given.text('ensure') === 'absent' ? { ensure: 'absent' } : given.written('ip', 'host_aliases', 'comment');
  return lowered(command('Host', ...wordsOf({ name: given.name, target, ...values })), {
    uses: ['host', 'hosts'],
    probes: probeRow('hosts', target ?? '/etc/hosts', given.name, ...fieldsOf({ ensure: 'present', ...values })),
  });
}
