/** A user as a step and a row of the accounts' probe. */
import type { BundledContent, Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { fieldsOf, lowered, probeRow, secretContent, wordsOf } from '../lowered.ts';

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

export function lowerUser(given: Attributes): Lowered {
  const { name } = given;
  const removal = { name, ...given.switched('forcelocal', 'managehome') };
  if (given.text('ensure') === 'absent') {
    return lowered(command('User', ...wordsOf({ ...removal, ensure: 'absent' })), {
      uses: ['user', 'account'],
      probes: probeRow('account', 'user', name, 'ensure=absent'),
    });
  }
  const values = given.written(...FIELDS);
  const groups = given.has('groups') ? given.list('groups') : undefined;
  const expiry = given.text('expiry');
  const expiry_days = expiry === undefined ? undefined : expiryDays(expiry);
  const password = passwordOf(given);
  const complete = given.text('membership') === 'inclusive';
  const state = {
    ensure: 'present',
    ...values,
    [complete ? 'groups_only' : 'groups']: groups && [...new Set(groups)].join(','),
    password: password?.sha256,
    expiry: expiry_days,
  };
  return lowered(
    command(
      'User',
      ...wordsOf({
        ...removal,
        ...values,
        groups: groups?.length === 0 ? '' : groups,
        membership: complete ? 'inclusive' : undefined,
        secret_password: password?.sha256,
        expiry,
        expiry_days,
        ...given.switched('system', 'allowdupe'),
      }),
    ),
    {
      uses: ['user', 'account'],
      probes: probeRow('account', 'user', name, ...fieldsOf(state)),
      contents: password ? [password] : [],
    },
  );
}

/** The password travels as a content of the bundle, whether it was marked Sensitive or not. */
function passwordOf(given: Attributes): BundledContent | undefined {
  const password = given.text('password');
  return password === undefined ? undefined : secretContent(password);
}
