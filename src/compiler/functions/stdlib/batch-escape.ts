import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';

export const batchEscape = defineFunction({
  name: 'stdlib::batch_escape',
  doc: 'A value in double quotes for a batch file of Windows.',
  dispatches: [
    {
      parameters: ['Any $string'],
      call: (_, [value = null]) => `"${toS(value).replaceAll('"', '""').replace(/[$\\]/g, '\\$&')}"`,
    },
  ],
});
