import { rubyInspect } from '../../types/ruby-inspect.ts';
import { validateEach } from '../validating.ts';
import { emailAddress } from './is-email-address.ts';

export const validateEmailAddress = validateEach(
  'stdlib::validate_email_address',
  'Fails unless all arguments are mail addresses.',
  value => {
    if (typeof value !== 'string') return `${rubyInspect(value)} is not a string.`;
    return emailAddress(value) ? undefined : `${rubyInspect(value)} is not a valid email address`;
  },
);
