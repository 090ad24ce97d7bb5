import { isHash, isList, PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { threeX } from '../three-x.ts';

export const ensureResource = defineFunction({
  name: 'ensure_resource',
  doc: 'Declares a resource, or several with the same parameters, unless it is declared with them already.',
  statement: true,
  dispatches: threeX((context, [type, title, params = '']) => {
    if (type === undefined || type === false) return context.fail('Must specify a type');
    if (title === undefined || title === false) return context.fail('Must specify a title');
    const parameters = isHash(params) ? params : PuppetHash.empty;
    for (const item of isList(title) ? flattenList(title) : [title]) {
      const reference = `${rubyToString(type)}[${rubyToString(item)}]`;
      if (context.call('defined_with_params', [reference, parameters]) === true) continue;
      context.call('create_resources', [rubyToString(type), PuppetHash.from([[item, parameters]])]);
    }
    return null;
  }),
});
