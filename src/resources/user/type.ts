/** user: an account of the host. */
import type { ResourceRef } from '../../model/catalog.ts';
import { isList, type Value } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { flag, presence, YES_NO } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { lowerUser } from './lower.ts';

const days = (message: string) => (value: Value) => (/^-?\d+$/.test(asText(value)) ? undefined : message);

function checkGroups(value: Value): string | undefined {
  for (const group of (isList(value) ? value : [value]).map(asText)) {
    if (/^\d+$/.test(group)) return 'Group names must be provided, not GID numbers.';
    if (group.includes(',')) return 'Group names must be provided as an array, not a comma-separated list.';
    if (group === '') {
      return 'Group names must not be empty. If you want to specify "no groups" pass an empty array';
    }
  }
  return undefined;
}

/** A field of passwd ends at a colon or a newline. */
const oneField = (value: Value): string | undefined =>
  /[:\n]/.test(asText(value)) ? 'the value cannot hold a colon or a newline' : undefined;

const parameters: readonly ParameterSpec[] = [
  { name: 'name', kind: 'parameter', namevar: true, doc: 'The name of the user.' },
  presence('Whether the user exists.'),
  { name: 'home', kind: 'property', doc: 'The home directory; made only with managehome.', check: oneField },
  {
    name: 'uid',
    kind: 'property',
    doc: 'The number of the user.',
    check: value => (/^-?\d+$/.test(asText(value)) ? undefined : 'UID must be an integer'),
  },
  { name: 'gid', kind: 'property', doc: 'The primary group, by name or number.' },
  { name: 'comment', kind: 'property', doc: "The user's full name.", check: oneField },
  { name: 'shell', kind: 'property', doc: 'The login shell; it must exist and be executable.', check: oneField },
  {
    name: 'password',
    kind: 'property',
    doc: 'The encrypted password. It never stands in the script, an argument or a message.',
    check: value => (/[:\n]/.test(asText(value)) ? "Passwords cannot include ':'" : undefined),
  },
  {
    name: 'password_min_age',
    kind: 'property',
    doc: 'Days before the password may be changed again.',
    check: days('Password minimum age must be provided as a number.'),
  },
  {
    name: 'password_max_age',
    kind: 'property',
    doc: 'Days after which the password must be changed.',
    check: days('Password maximum age must be provided as a number.'),
  },
  {
    name: 'password_warn_days',
    kind: 'property',
    doc: 'Days of warning before the password expires.',
    check: days('Password warning days must be provided as a number.'),
  },
  {
    name: 'groups',
    kind: 'property',
    list: true,
    doc: 'Groups the user belongs to besides the primary one, by name.',
    check: checkGroups,
  },
  {
    name: 'membership',
    kind: 'parameter',
    doc: 'Whether `groups` is a minimum or all there is.',
    values: ['minimum', 'inclusive'],
    default: 'minimum',
  },
  {
    name: 'expiry',
    kind: 'property',
    doc: 'The day the account expires, as YYYY-MM-DD, or absent.',
    check: value =>
      /^(absent|\d{4}-\d{2}-\d{2})$/.test(asText(value))
        ? undefined
        : 'Expiry dates must be YYYY-MM-DD or the string "absent"',
  },
  flag('system', 'Whether a new user gets a low number.', false, YES_NO),
  flag('allowdupe', 'Whether the number may be taken.', false, YES_NO),
  flag('managehome', 'Make the home directory with the user, and remove it with the user.', false, YES_NO),
  flag('forcelocal', 'Look at the local files only, not at a directory service.', false, YES_NO),
];

const SOLARIS = 'it exists on Solaris only; remove it';
const AIX = 'it exists on AIX only; remove it';
const MACOS = 'it exists on macOS only; remove it';

/** The primary group by name, or the group resource with that number cannot be known here; and the other groups. */
function autorequires(given: Attributes): readonly ResourceRef[] {
  const gid = given.text('gid');
  const primary = gid !== undefined && !/^\d+$/.test(gid) ? [gid] : [];
  return [...primary, ...given.list('groups')].map(title => ({ type: 'Group', title }));
}

export const userType: ResourceType = {
  name: 'user',
  doc: 'An account and its properties, with the programs of the shadow suite or of busybox.',
  parameters,
  unsupported: {
    purge_ssh_keys: "manage the whole file instead: file { '/home/NAME/.ssh/authorized_keys': content => … }",
    attributes: AIX,
    attribute_membership: AIX,
    ia_load_module: AIX,
    auths: SOLARIS,
    auth_membership: SOLARIS,
    profiles: SOLARIS,
    profile_membership: SOLARIS,
    keys: SOLARIS,
    key_membership: SOLARIS,
    project: SOLARIS,
    roles: SOLARIS,
    role_membership: SOLARIS,
    salt: MACOS,
    iterations: MACOS,
    loginclass: 'it exists on FreeBSD and OpenBSD only; remove it',
  },
  autorequires,
  lower: lowerUser,
};
