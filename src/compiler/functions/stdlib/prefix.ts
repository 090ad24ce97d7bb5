import { affixFunction } from '../affix.ts';

export const prefix = affixFunction(
  'prefix',
  'The elements of a list, or the keys of a hash, with a text in front.',
  (text, addition) => addition + text,
);
