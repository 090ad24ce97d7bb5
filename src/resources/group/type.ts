/** group: a group of the host. */
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { fieldsOf, lowered, probeRow, wordsOf } from '../lowered.ts';
import type { ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

const BOOLEAN = ['true', 'false', 'yes', 'no'] as const;

export const groupType: ResourceType = {
  name: 'group',
  doc: 'A group, its number and members, with the programs of the shadow suite or of busybox.',
  parameters: [
    { name: 'name', kind: 'parameter', namevar: true, doc: 'The name of the group.' },
    {
      name: 'ensure',
      kind: 'property',
      doc: 'Whether the group exists.',
      values: ['present', 'absent'],
      default: 'present',
    },
    {
      name: 'gid',
      kind: 'property',
      doc: 'The number of the group.',
      check: value => (/^-?\d+$/.test(asText(value)) ? undefined : `Invalid GID ${asText(value)}`),
    },
    {
      name: 'members',
      kind: 'property',
      list: true,
      doc: 'Users that are members; others are left alone unless auth_membership says otherwise.',
    },
    {
      name: 'auth_membership',
      kind: 'parameter',
      doc: 'Whether `members` is complete, so that other members are removed.',
      values: BOOLEAN,
      default: false,
    },
    { name: 'allowdupe', kind: 'parameter', doc: 'Whether the number may be taken.', values: BOOLEAN, default: false },
    {
      name: 'system',
      kind: 'parameter',
      doc: 'Whether a new group gets a low number.',
      values: BOOLEAN,
      default: false,
    },
    {
      name: 'forcelocal',
      kind: 'parameter',
      doc: 'Look at the local files only, not at a directory service.',
      values: BOOLEAN,
      default: false,
    },
  ],
  unsupported: {
    attributes: 'it exists on AIX only; remove it',
    attribute_membership: 'it exists on AIX only; remove it',
    ia_load_module: 'it exists on AIX only; remove it',
  },
  lower: lowerGroup,
};

function lowerGroup(given: Attributes): Lowered {
  const absent = given.text('ensure') === 'absent';
  const { gid } = given.written('gid');
  const members = given.has('members') ? given.list('members').flatMap(member => member.split(',')) : undefined;
  const list = given.flag('auth_membership') ? 'members_only' : 'members';
  const state = absent
    ? { ensure: 'absent' }
    : { ensure: 'present', gid, [list]: members && [...new Set(members)].join(',') };
  return lowered(
    command(
      'Group',
      ...wordsOf({
        name: given.name,
        ensure: absent ? 'absent' : undefined,
        gid,
        members: members?.length === 0 ? '' : members,
        ...given.switched('auth_membership', 'allowdupe', 'system', 'forcelocal'),
      }),
    ),
    { uses: ['group', 'account'], probes: probeRow('account', 'group', given.name, ...fieldsOf(state)) },
  );
}
