import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';

export const powershellEscape = defineFunction({
  name: 'stdlib::powershell_escape',
  doc: 'A value with everything escaped that PowerShell takes as special.',
  dispatches: [
    {
      parameters: ['Any $string'],
      call: (_, [value = null]) => toS(value).replace(/[ '`|\n$"]/g, c => (c === '"' ? '\\`"' : `\`${c}`)),
    },
  ],
});
