import { defineFunction } from '../define-function.ts';
import { fileBasename } from '../ruby/file-name.ts';
import { threeX } from '../three-x.ts';

export const basename = defineFunction({
  name: 'basename',
  doc: 'The last part of a path, without a suffix if that is given.',
  dispatches: threeX((context, values) => {
    const [path = '', suffix] = values;
    if (values.length === 0) context.fail('basename(): No arguments given');
    if (values.length > 2) context.fail(`basename(): Too many arguments given (${values.length})`);
    if (typeof path !== 'string') return context.fail('basename(): Requires string as first argument');
    if (suffix === undefined) return fileBasename(path);
    if (typeof suffix !== 'string') return context.fail('basename(): Requires string as second argument');
    return fileBasename(path, suffix);
  }),
});
