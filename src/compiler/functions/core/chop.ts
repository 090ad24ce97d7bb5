import { defineFunction } from '../define-function.ts';
import { textDispatches } from '../text-function.ts';

export const chop = defineFunction({
  name: 'chop',
  doc: 'Takes the last character off, or a last \\r\\n; on a list, of every string in it.',
  dispatches: textDispatches(text => text.replace(/(?:\r\n|[\s\S])$/u, '')),
});
