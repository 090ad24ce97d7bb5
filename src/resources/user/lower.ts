/** A user as a step and a row of the accounts' probe. */
import type { CatalogResource } from '../../model/catalog.ts';
import type { BundledContent, Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { flagOf, listOf, nameOf, textOf } from '../attributes.ts';
import { lowered, probeRow, secretContent, wordsOf } from '../lowered.ts';

const FIELDS = [
  'uid',
  'gid',
  'home',
  'shell',
  'comment',
  'password_min_age',
  'password_max_age',
  'password_warn_days',
] as const;

/** Days since 1970-01-01, as shadow counts; empty for an account that does not expire. */
export function expiryDays(expiry: string): string {
  return expiry === 'absent' ? '' : String(Math.floor(Date.parse(`${expiry}T00:00:00Z`) / 86_400_000));
}

export function lowerUser(resource: CatalogResource): Lowered {
  const name = nameOf(resource);
  const absent = textOf(resource, 'ensure') === 'absent';
  const flag = (parameter: string): string | undefined => (flagOf(resource, parameter) ? 'true' : undefined);
  const removal = { name, forcelocal: flag('forcelocal'), managehome: flag('managehome') };
  if (absent) {
    return lowered(command('User', ...wordsOf({ ...removal, ensure: 'absent' })), {
      uses: ['user', 'account'],
      probes: probeRow('account', 'user', name, 'ensure=absent'),
    });
  }
  const values = Object.fromEntries(FIELDS.map(field => [field, textOf(resource, field)]));
  const groups = listOf(resource, 'groups');
  const expiry = textOf(resource, 'expiry');
  const password = passwordOf(resource);
  const complete = textOf(resource, 'membership') === 'inclusive';
  const fields = Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [`${field}=${value}`]));
  if (groups) fields.push(`${complete ? 'groups_only' : 'groups'}=${[...new Set(groups)].join(',')}`);
  if (password) fields.push(`password=${password.sha256}`);
  if (expiry !== undefined) fields.push(`expiry=${expiryDays(expiry)}`);
  return lowered(
    command(
      'User',
      ...wordsOf({
        ...removal,
        ...values,
        groups: groups?.length === 0 ? [''] : groups,
        membership: complete ? 'inclusive' : undefined,
        secret_password: password?.sha256,
        expiry,
        expiry_days: expiry === undefined ? undefined : expiryDays(expiry),
        system: flag('system'),
        allowdupe: flag('allowdupe'),
      }),
    ),
    {
      uses: ['user', 'account'],
      probes: probeRow('account', 'user', name, 'ensure=present', ...fields),
      contents: password ? [password] : [],
    },
  );
}

/** The password travels as a content of the bundle, whether it was marked Sensitive or not. */
function passwordOf(resource: CatalogResource): BundledContent | undefined {
  const password = textOf(resource, 'password');
  return password === undefined ? undefined : secretContent(password);
}
