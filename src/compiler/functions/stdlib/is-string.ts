import { printFloat } from '../../types/print-float.ts';
import { predicate } from '../predicate.ts';
import { leadingFloat, leadingInteger } from '../ruby/parse-number.ts';

export const isString = predicate(
  'is_string',
  'True for a string that writes no number.',
  value =>
    typeof value === 'string' && value !== printFloat(leadingFloat(value)) && value !== String(leadingInteger(value)),
  { atLeastOne: true },
);
