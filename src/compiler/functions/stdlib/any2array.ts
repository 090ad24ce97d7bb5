import { isHash, isList } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const any2array = defineFunction({
  name: 'any2array',
  doc: 'Its arguments as a list: a list stays, a hash becomes keys and values in turn, nothing and undef become an empty list.',
  dispatches: threeX((_, values) => {
    if (values.length !== 1) return [...values];
    const [value = ''] = values;
    if (isList(value)) return value;
    if (isHash(value)) return [...value.entries()].flat();
    return value === '' ? [] : [value];
  }),
});
