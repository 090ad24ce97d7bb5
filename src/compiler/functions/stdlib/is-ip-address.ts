import { predicate } from '../predicate.ts';
import { parseIp } from '../ruby/ip-address.ts';

export const isIpAddress = predicate(
  'is_ip_address',
  'True for an IP address.',
  value => typeof value === 'string' && parseIp(value) !== undefined,
  { bare: true },
);
