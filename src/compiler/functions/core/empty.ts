import { deprecatedArgument } from '../../../diagnostics/catalogue/functions.ts';
import { type Binary, isHash, type Sensitive, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const empty = defineFunction({
  name: 'empty',
  doc: 'True for an empty collection, string or Binary and for undef.',
  dispatches: [
    {
      parameters: ['Collection $coll'],
      call: (_, [value = null]) => (isHash(value) ? value.size : (value as Value[]).length) === 0,
    },
    { parameters: ['Sensitive[String] $str'], call: (_, [secret]) => (secret as Sensitive).value === '' },
    { parameters: ['String $str'], call: (_, [text]) => text === '' },
    {
      parameters: ['Numeric $num'],
      call: context => {
        context.report(deprecatedArgument({ name: 'empty', type: 'Numeric' }, context.span));
        return false;
      },
    },
    { parameters: ['Binary $bin'], call: (_, [binary]) => (binary as Binary).bytes.length === 0 },
    { parameters: ['Undef $x'], call: () => true },
  ],
});
