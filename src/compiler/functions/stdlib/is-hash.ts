import { isHash } from '../../../model/value.ts';
import { predicate } from '../predicate.ts';

export const isHashFunction = predicate('is_hash', 'True for a hash.', isHash);
