import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const dos2unix = defineFunction({
  name: 'dos2unix',
  doc: 'A text with line endings of Unix.',
  dispatches: threeX(
    (context, [text = '']) =>
      typeof text === 'string'
        ? text.replaceAll('\r\n', '\n')
        : context.fail('dos2unix(): Requires string as argument'),
    { name: 'dos2unix', exactly: 1 },
  ),
});
