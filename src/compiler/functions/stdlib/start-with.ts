import { defineFunction } from '../define-function.ts';

export const startWith = defineFunction({
  name: 'stdlib::start_with',
  doc: 'True when a string starts with a text, or with one of a list.',
  dispatches: [
    {
      parameters: ['String $test_string', 'Variant[String[1],Array[String[1], 1]] $prefixes'],
      call: (_, [text, prefixes]) => [prefixes].flat().some(prefix => (text as string).startsWith(prefix as string)),
    },
  ],
});
