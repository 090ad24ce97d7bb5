import { printFloat } from '../../types/print-float.ts';
import { predicate } from '../predicate.ts';
import { leadingFloat } from '../ruby/parse-number.ts';

export const isFloat = predicate(
  'is_float',
  'True for a float, and for a string that writes one.',
  value => typeof value === 'number' || (typeof value === 'string' && value === printFloat(leadingFloat(value))),
  { bare: true },
);
