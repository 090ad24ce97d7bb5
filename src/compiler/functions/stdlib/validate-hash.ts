import { isHash } from '../../../model/value.ts';
import { looksToBe, validateEach } from '../validating.ts';

export const validateHash = validateEach('validate_hash', 'Fails unless all arguments are hashes.', value =>
  isHash(value) ? undefined : looksToBe(value, 'a Hash'),
);
