import { predicate } from '../predicate.ts';

export const isBool = predicate('is_bool', 'True for true and false.', value => typeof value === 'boolean');
