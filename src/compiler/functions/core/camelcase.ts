import { defineFunction } from '../define-function.ts';
import { splitText } from '../ruby/regexp.ts';
import { capitalizeText } from '../ruby/string-methods.ts';
import { textDispatches } from '../text-function.ts';

export const camelcase = defineFunction({
  name: 'camelcase',
  doc: 'Takes the underscores out of a string and starts every word with a capital; on a list, of every string in it.',
  dispatches: textDispatches(text =>
    splitText(text, '_')
      .map(word => capitalizeText(word))
      .join(''),
  ),
});
