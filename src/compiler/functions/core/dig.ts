import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { digValue } from '../dig-value.ts';

export const dig = defineFunction({
  name: 'dig',
  doc: 'Goes down into nested lists and hashes by a path of indexes and keys; undef as soon as there is nothing.',
  dispatches: [
    {
      parameters: ['Optional[Collection] $data', 'Any *$arg'],
      call: (context, [data, ...path]) => {
        const found = digValue(data as Value, path);
        return 'error' in found ? context.fail(found.error.message) : found.value;
      },
    },
  ],
});
