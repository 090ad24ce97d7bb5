import { defineFunction } from '../define-function.ts';
import { textDispatches } from '../text-function.ts';

export const chomp = defineFunction({
  name: 'chomp',
  doc: 'Takes one line ending off the end; on a list, of every string in it.',
  dispatches: textDispatches(text => text.replace(/(?:\r\n|\n|\r)$/, '')),
});
