import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';
import { shellEscape } from '../ruby/shellwords.ts';

export const shellEscapeFunction = defineFunction({
  name: 'stdlib::shell_escape',
  doc: 'A value as one word for a POSIX shell.',
  dispatches: [{ parameters: ['Any $string'], call: (_, [value = null]) => shellEscape(toS(value)) }],
});
