import { rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { shellSplit } from '../ruby/shellwords.ts';
import { threeX } from '../three-x.ts';

export const shellSplitFunction = defineFunction({
  name: 'shell_split',
  doc: 'The words of a line as a POSIX shell reads them.',
  dispatches: threeX((context, values) => {
    if (values.length !== 1) context.fail(`shell_split(): Wrong number of arguments given (${values.length} for 1)`);
    const line = rubyToString(values[0]!);
    return shellSplit(line) ?? context.fail(`Unmatched quote: ${rubyInspect(line)}`);
  }),
});
