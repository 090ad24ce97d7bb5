import { rubyInspect } from '../../types/ruby-inspect.ts';
import { parseIp } from '../ruby/ip-address.ts';
import { validateEach } from '../validating.ts';

export const validateIpAddress = validateEach(
  'validate_ip_address',
  'Fails unless all arguments are IP addresses.',
  value => {
    if (typeof value !== 'string') return `${rubyInspect(value)} is not a string.`;
    return parseIp(value) ? undefined : `${rubyInspect(value)} is not a valid IP address.`;
  },
);
