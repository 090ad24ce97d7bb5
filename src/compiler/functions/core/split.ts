import type { RegexpType } from '../../../model/type.ts';
import type { Regexp } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { splitText } from '../ruby/regexp.ts';

export const split = defineFunction({
  name: 'split',
  doc: 'Cuts a string at every match of a pattern (a string, a Regexp or a type Regexp[...]) into a list.',
  dispatches: [
    {
      parameters: ['String $str', 'String $pattern'],
      call: (_, [text, pattern]) => splitText(text as string, pattern as string),
    },
    {
      parameters: ['String $str', 'Regexp $pattern'],
      call: (_, [text, pattern]) => splitText(text as string, (pattern as Regexp).source),
    },
    {
      parameters: ['String $str', 'Type[Regexp] $pattern'],
      call: (_, [text, type]) => splitText(text as string, (type as RegexpType).pattern ?? ''),
    },
  ],
});
