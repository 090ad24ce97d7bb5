import { defineFunction } from '../define-function.ts';
import { extremeDispatches } from '../extreme.ts';

export const max = defineFunction({
  name: 'max',
  doc: 'Gives the largest of its arguments or of a list; a lambda may compare them.',
  dispatches: extremeDispatches('max', 1),
});
