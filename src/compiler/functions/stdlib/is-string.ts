import { predicate } from '../predicate.ts';
import { floatToString } from '../ruby/inspect.ts';
import { leadingFloat, leadingInteger } from '../ruby/parse-number.ts';

export const isString = predicate(
  'is_string',
  'True for a string that writes no number.',
  value =>
    typeof value === 'string' &&
    value !== floatToString(leadingFloat(value)) &&
    value !== String(leadingInteger(value)),
  { atLeastOne: true },
);
