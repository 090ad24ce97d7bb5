import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { shellEscape } from '../ruby/shellwords.ts';

export const shellEscapeFunction = defineFunction({
  name: 'stdlib::shell_escape',
  doc: 'A value as one word for a POSIX shell.',
  dispatches: [{ parameters: ['Any $string'], call: (_, [value = null]) => shellEscape(rubyToString(value)) }],
});
