import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';

export const batchEscape = defineFunction({
  name: 'stdlib::batch_escape',
  doc: 'A value in double quotes for a batch file of Windows.',
  dispatches: [
    {
      parameters: ['Any $string'],
      call: (_, [value = null]) => `"${rubyToString(value).replaceAll('"', '""').replace(/[$\\]/g, '\\$&')}"`,
    },
  ],
});
