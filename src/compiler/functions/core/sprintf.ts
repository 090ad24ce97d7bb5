import { rubyToString } from '../../types/ruby-inspect.ts';
import { FormatError, formatText } from '../../types/sprintf.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const sprintf = defineFunction({
  name: 'sprintf',
  doc: 'Fills a format with values: `%d`, `%05.2f`, `%-10s`, `%<name>s`, `%{name}`, as Ruby does.',
  dispatches: threeX(
    (context, [format, ...values]) => {
      try {
        return formatText(rubyToString(format ?? ''), values);
      } catch (error) {
        if (error instanceof FormatError) return context.fail(error.message);
        throw error;
      }
    },
    { name: 'sprintf', atLeast: 1 },
  ),
});
