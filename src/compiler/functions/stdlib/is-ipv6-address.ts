import { predicate } from '../predicate.ts';
import { parseIp } from '../ruby/ip-address.ts';

export const isIpv6Address = predicate(
  'is_ipv6_address',
  'True for an IP address of version 6.',
  value => typeof value === 'string' && parseIp(value)?.family === 6,
  { bare: true },
);
