import { isHash, PuppetHash } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const ensureResources = defineFunction({
  name: 'ensure_resources',
  doc: 'Declares resources from a hash of titles and parameters unless they are declared already; common parameters may be given.',
  statement: true,
  dispatches: threeX((context, [type, title, params = '']) => {
    if (type === undefined || type === false) return context.fail('Must specify a type');
    if (title === undefined || title === false) return context.fail('Must specify a title');
    if (!isHash(title)) return context.fail('ensure_resources(): Requires second argument to be a Hash');
    const common = isHash(params) ? params : PuppetHash.empty;
    for (const [name, own] of title.entries()) {
      context.call('ensure_resource', [type, name, isHash(own) ? common.merge(own) : common]);
    }
    return null;
  }),
});
