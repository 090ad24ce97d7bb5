import { defineFunction } from '../define-function.ts';
import { percentEncode } from '../percent-encode.ts';

export const urlencode = defineFunction({
  name: 'urlencode',
  doc: 'A string with everything percent-encoded but letters, digits and -_.~: one part of an address.',
  dispatches: [
    { parameters: ['String $text'], call: (_, [text]) => percentEncode(text as string, /[^-_.~a-zA-Z\d]/gu) },
  ],
});
