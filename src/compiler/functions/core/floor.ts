import { defineFunction } from '../define-function.ts';
import { roundingDispatches } from '../rounding.ts';

export const floor = defineFunction({
  name: 'floor',
  doc: 'Gives the largest Integer that is not above a number.',
  dispatches: roundingDispatches('floor', Math.floor),
});
