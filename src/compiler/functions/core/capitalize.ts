import { defineFunction } from '../define-function.ts';
import { capitalizeText } from '../ruby/string-methods.ts';
import { textDispatches } from '../text-function.ts';

export const capitalize = defineFunction({
  name: 'capitalize',
  doc: 'The first character upper case and the rest lower case; on a list, of every string in it.',
  dispatches: textDispatches(capitalizeText),
});
