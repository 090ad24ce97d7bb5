import type { Value } from '../../../model/value.ts';
import { generalize } from '../../types/generalize.ts';
import { infer, inferDetailed } from '../../types/infer.ts';
import { defineFunction } from '../define-function.ts';

export const type = defineFunction({
  name: 'type',
  doc: 'Gives the data type of a value: detailed, reduced to common element types, or generalized.',
  dispatches: [
    {
      parameters: ['Any $value', 'Enum[detailed] $inference_method = detailed'],
      call: (_, [value]) => inferDetailed(value as Value),
    },
    { parameters: ['Any $value', 'Enum[reduced] $inference_method'], call: (_, [value]) => infer(value as Value) },
    {
      parameters: ['Any $value', 'Enum[generalized] $inference_method'],
      call: (_, [value]) => generalize(infer(value as Value)),
    },
  ],
});
