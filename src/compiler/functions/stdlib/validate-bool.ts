import { looksToBe, validateEach } from '../validating.ts';

export const validateBool = validateEach('validate_bool', 'Fails unless all arguments are true or false.', value =>
  typeof value === 'boolean' ? undefined : looksToBe(value, 'a boolean'),
);
