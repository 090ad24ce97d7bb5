import { looksToBe, validateEach } from '../validating.ts';

export const validateString = validateEach('validate_string', 'Fails unless all arguments are strings.', value =>
  typeof value === 'string' ? undefined : looksToBe(value, 'a string'),
);
