import { defineFunction } from '../define-function.ts';
import { extremeDispatches } from '../extreme.ts';

export const min = defineFunction({
  name: 'min',
  doc: 'Gives the smallest of its arguments or of a list; a lambda may compare them.',
  dispatches: extremeDispatches('min', -1),
});
