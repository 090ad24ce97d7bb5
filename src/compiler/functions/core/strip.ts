import { defineFunction } from '../define-function.ts';
import { textDispatches } from '../text-function.ts';

export const strip = defineFunction({
  name: 'strip',
  doc: 'Takes white space off both ends; on a list, of every string in it.',
  dispatches: textDispatches(text => text.replace(/^[\0\t\n\v\f\r ]+|[\0\t\n\v\f\r ]+$/g, '')),
});
