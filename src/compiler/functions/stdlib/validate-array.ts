import { isList } from '../../../model/value.ts';
import { looksToBe, validateEach } from '../validating.ts';

export const validateArray = validateEach('validate_array', 'Fails unless all arguments are lists.', value =>
  isList(value) ? undefined : looksToBe(value, 'an Array'),
);
