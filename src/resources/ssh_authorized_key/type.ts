/** ssh_authorized_key: one key in a user's authorized_keys, as puppetlabs-sshkeys_core has it. */
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { isList } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { display } from '../display.ts';
import { lowered, probeRow, wordsOf } from '../lowered.ts';
import { flag, presence, withoutNewline, YES_NO } from '../parameter-specs.ts';
import type { ResourceType, RuleBroken } from '../resource-type.ts';
import { asText } from '../value-text.ts';

const PLAIN = [
  'ssh-dss',
  'ssh-rsa',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-ed25519',
];
const TOKENS = ['sk-ecdsa-sha2-nistp256@openssh.com', 'sk-ssh-ed25519@openssh.com'];
const CERTIFICATES = PLAIN.map(type => `${type}-cert-v01@openssh.com`);
const ALIASES: Readonly<Record<string, string>> = {
  dsa: 'ssh-dss',
  ed25519: 'ssh-ed25519',
  rsa: 'ssh-rsa',
  'ecdsa-sk': 'sk-ecdsa-sha2-nistp256@openssh.com',
  'ed25519-sk': 'sk-ssh-ed25519@openssh.com',
};

function validate(given: Attributes): readonly RuleBroken[] {
  if (given.has('user')) return [];
  return [
    {
      message: given.has('target')
        ? 'Cannot write SSH authorized keys without user'
        : "Attribute 'user' or 'target' is mandatory",
    },
  ];
}

export const sshAuthorizedKeyType: ResourceType = {
  name: 'ssh_authorized_key',
  doc: "One key in a user's authorized_keys. It is found by its comment, which is the name; the file is written as the user.",
  parameters: [
    {
      name: 'name',
      kind: 'parameter',
      namevar: true,
      doc: 'The comment of the key.',
      check: withoutNewline('the name cannot hold a newline'),
    },
    presence('Whether the key is there.'),
    { name: 'user', kind: 'property', doc: 'The user whose key it is.' },
    { name: 'target', kind: 'property', doc: 'The file; ~user/.ssh/authorized_keys by default.' },
    {
      name: 'type',
      kind: 'property',
      doc: 'The kind of key.',
      values: [...PLAIN, ...TOKENS, ...CERTIFICATES, ...Object.keys(ALIASES)],
    },
    {
      name: 'key',
      kind: 'property',
      doc: 'The key itself, without type and comment.',
      check: value => (/\s/.test(asText(value)) ? `Key must not contain whitespace: ${asText(value)}` : undefined),
    },
    {
      name: 'options',
      kind: 'property',
      list: true,
      doc: 'Options of the key, see sshd(8).',
      check: value => {
        const wrong = (isList(value) ? value : [value])
          .map(asText)
          .find(option => option !== 'absent' && !/^[-a-z0-9A-Z_]+(?:=".*?")?$/.test(option));
        return wrong === undefined
          ? undefined
          : `Option ${wrong} is not valid. A single option must either be of the form 'option' or 'option="value"'. Multiple options must be provided as an array`;
      },
    },
    flag(
      'drop_privileges',
      'Whether the file is written as the user; without it every directory above must belong to root alone.',
      true,
      YES_NO,
    ),
  ],
  autorequires: given => given.list('user').map(title => ({ type: 'User', title })),
  validate,
  lower: lowerKey,
};

function lowerKey(given: Attributes): Lowered {
  const type = given.text('type');
  const options = given.has('options') ? given.list('options').filter(option => option !== 'absent') : undefined;
  return lowered(
    command(
      'Ssh_authorized_key',
      ...wordsOf({
        name: given.name,
        ensure: given.text('ensure') === 'absent' ? 'absent' : undefined,
        user: given.text('user') ?? '',
        target: given.text('target'),
        type: type === undefined ? undefined : (ALIASES[type] ?? type),
        key: given.text('key'),
        options: options?.join(','),
        shown_options: options && `[${options.map(display).join(', ')}]`,
        ...given.switched('drop_privileges'),
      }),
    ),
    { uses: ['ssh_authorized_key'], probes: rowOf(given, type === undefined ? '-' : (ALIASES[type] ?? type), options) },
  );
}

/** Nothing for a user or a file whose name a shell would take apart, and for secrets. */
function rowOf(given: Attributes, type: string, options: readonly string[] | undefined): readonly ProbeRow[] {
  const user = given.text('user') ?? '';
  const file = given.text('target') ?? '-';
  if (given.sensitive('key') || !/^[\w.-]+\$?$/.test(user) || !/^(-|\/[^\\]*)$/.test(file)) return [];
  const ensure = given.text('ensure') === 'absent' ? 'absent' : 'present';
  return probeRow('ssh_key', user, file, given.name, ensure, type, given.text('key') ?? '-', options?.join(',') ?? '-');
}
