import { inferDetailed } from '../../types/infer.ts';
import { defineFunction } from '../define-function.ts';

export const typeOf = defineFunction({
  name: 'stdlib::type_of',
  doc: 'The data type of a value, in detail.',
  dispatches: [{ parameters: ['Any $value'], call: (_, [value = null]) => inferDetailed(value) }],
});
