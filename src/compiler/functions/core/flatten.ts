import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';

export const flatten = defineFunction({
  name: 'flatten',
  doc: 'One list of all arguments, with nested lists laid out flat.',
  dispatches: [{ parameters: ['Any *$args'], call: (_, values) => flattenList(values) }],
});
