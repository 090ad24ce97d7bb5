import { isList } from '../../../model/value.ts';
import { predicate } from '../predicate.ts';

export const isArray = predicate('is_array', 'True for a list.', isList, { atLeastOne: true });
