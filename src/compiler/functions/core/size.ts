import { defineFunction } from '../define-function.ts';

export const size = defineFunction({
  name: 'size',
  doc: 'The number of elements of a collection, characters of a string or bytes of a Binary; the same as length.',
  dispatches: [
    {
      parameters: ['Variant[Collection, String, Binary] $arg'],
      call: (context, values) => context.call('length', values),
    },
  ],
});
