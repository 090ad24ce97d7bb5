import { predicate } from '../predicate.ts';

export const isMacAddress = predicate(
  'is_mac_address',
  'True for a hardware address, of 6 or of 20 bytes.',
  value => typeof value === 'string' && /^[a-f0-9]{1,2}(?:(?::[a-f0-9]{1,2}){5}|(?::[a-f0-9]{1,2}){19})$/im.test(value),
  { bare: true },
);
