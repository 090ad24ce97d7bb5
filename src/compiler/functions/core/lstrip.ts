import { defineFunction } from '../define-function.ts';
import { textDispatches } from '../text-function.ts';

export const lstrip = defineFunction({
  name: 'lstrip',
  doc: 'Takes white space off the start; on a list, of every string in it.',
  dispatches: textDispatches(text => text.replace(/^[\0\t\n\v\f\r ]+/, '')),
});
