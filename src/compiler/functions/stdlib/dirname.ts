import { defineFunction } from '../define-function.ts';
import { fileDirname } from '../ruby/file-name.ts';
import { threeX } from '../three-x.ts';

export const dirname = defineFunction({
  name: 'dirname',
  doc: 'A path without its last part.',
  dispatches: threeX((context, values) => {
    const [path = ''] = values;
    if (values.length === 0) context.fail('dirname(): No arguments given');
    if (values.length > 1) context.fail(`dirname(): Too many arguments given (${values.length})`);
    if (typeof path !== 'string') return context.fail('dirname(): Requires string as argument');
    if (path === '') context.fail('dirname(): Requires a non-empty string as argument');
    return fileDirname(path);
  }),
});
