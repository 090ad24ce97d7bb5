import { predicate } from '../predicate.ts';

export const isInteger = predicate(
  'is_integer',
  'True for an integer, and for a string that writes one.',
  value => typeof value === 'bigint' || (typeof value === 'string' && /^-?(?:[1-9]\d*|0)$/m.test(value)),
  { bare: true },
);
