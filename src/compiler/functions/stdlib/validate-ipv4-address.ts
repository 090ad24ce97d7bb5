import { rubyInspect } from '../../types/ruby-inspect.ts';
import { parseIp } from '../ruby/ip-address.ts';
import { validateEach } from '../validating.ts';

export const validateIpv4Address = validateEach(
  'validate_ipv4_address',
  'Fails unless all arguments are IP addresses of version 4.',
  value => {
    if (typeof value !== 'string') return `${rubyInspect(value)} is not a string.`;
    return parseIp(value)?.family === 4 ? undefined : `${rubyInspect(value)} is not a valid IPv4 address.`;
  },
);
