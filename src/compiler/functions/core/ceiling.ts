import { defineFunction } from '../define-function.ts';
import { roundingDispatches } from '../rounding.ts';

export const ceiling = defineFunction({
  name: 'ceiling',
  doc: 'Gives the smallest Integer that is not below a number.',
  dispatches: roundingDispatches('ceiling', Math.ceil),
});
