import { predicate } from '../predicate.ts';
import { parseIp } from '../ruby/ip-address.ts';

export const isIpv4Address = predicate(
  'is_ipv4_address',
  'True for an IP address of version 4.',
  value => typeof value === 'string' && parseIp(value)?.family === 4,
  { bare: true },
);
