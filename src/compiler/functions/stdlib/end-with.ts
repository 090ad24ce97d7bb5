import { defineFunction } from '../define-function.ts';

export const endWith = defineFunction({
  name: 'stdlib::end_with',
  doc: 'True when a string ends with a text, or with one of a list.',
  dispatches: [
    {
      parameters: ['String $test_string', 'Variant[String[1],Array[String[1], 1]] $suffixes'],
      call: (_, [text, suffixes]) => [suffixes].flat().some(suffix => (text as string).endsWith(suffix as string)),
    },
  ],
});
