import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';

export const powershellEscape = defineFunction({
  name: 'stdlib::powershell_escape',
  doc: 'A value with everything escaped that PowerShell takes as special.',
  dispatches: [
    {
      parameters: ['Any $string'],
      call: (_, [value = null]) => rubyToString(value).replace(/[ '`|\n$"]/g, c => (c === '"' ? '\\`"' : `\`${c}`)),
    },
  ],
});
