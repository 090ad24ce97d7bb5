import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { joinList } from '../ruby/flatten.ts';

export const join = defineFunction({
  name: 'join',
  doc: 'The elements of a list, nested ones too, as one string with a delimiter between them.',
  dispatches: [
    {
      parameters: ['Array $arg', 'String $delimiter = ""'],
      call: (_, [list, delimiter = '']) => joinList(list as Value[], delimiter as string),
    },
  ],
});
