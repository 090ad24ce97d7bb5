import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const unix2dos = defineFunction({
  name: 'unix2dos',
  doc: 'A text with line endings of DOS.',
  dispatches: threeX(
    (context, [text = '']) =>
      typeof text === 'string'
        ? text.replace(/\r*\n/g, '\r\n')
        : context.fail('unix2dos(): Requires string as argument'),
    { name: 'unix2dos', exactly: 1 },
  ),
});
