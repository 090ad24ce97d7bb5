import { predicate } from '../predicate.ts';

export const isNumeric = predicate(
  'is_numeric',
  'True for a number, and for a string that writes one.',
  value =>
    typeof value === 'bigint' ||
    typeof value === 'number' ||
    (typeof value === 'string' && /^-?(?:[1-9]\d*|0)(?:\.\d+)?(?:[eE]-?\d+)?$/m.test(value)),
  { bare: true },
);
