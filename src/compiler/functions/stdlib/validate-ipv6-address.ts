import { rubyInspect } from '../../types/ruby-inspect.ts';
import { parseIp } from '../ruby/ip-address.ts';
import { validateEach } from '../validating.ts';

export const validateIpv6Address = validateEach(
  'validate_ipv6_address',
  'Fails unless all arguments are IP addresses of version 6.',
  value => {
    if (typeof value !== 'string') return `${rubyInspect(value)} is not a string.`;
    return parseIp(value)?.family === 6 ? undefined : `${rubyInspect(value)} is not a valid IPv6 address.`;
  },
);
