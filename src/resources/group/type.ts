/** group: a group of the host. */
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { fieldsOf, lowered, probeRow, wordsOf } from '../lowered.ts';
import { flag, presence, YES_NO } from '../parameter-specs.ts';
import type { ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

export const groupType: ResourceType = {
  name: 'group',
  doc: 'A group, its number and members, with the programs of the shadow suite or of busybox.',
  parameters: [
    { name: 'name', kind: 'parameter', namevar: true, doc: 'The name of the group.' },
    presence('Whether the group exists.'),
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
    flag('auth_membership', 'Whether `members` is complete, so that other members are removed.', false, YES_NO),
    flag('allowdupe', 'Whether the number may be taken.', false, YES_NO),
    flag('system', 'Whether a new group gets a low number.', false, YES_NO),
    flag('forcelocal', 'Look at the local files only, not at a directory service.', false, YES_NO),
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
