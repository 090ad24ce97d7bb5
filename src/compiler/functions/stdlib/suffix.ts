import { affixFunction } from '../affix.ts';

export const suffix = affixFunction(
  'suffix',
  'The elements of a list, or the keys of a hash, with a text after them.',
  (text, addition) => text + addition,
);
