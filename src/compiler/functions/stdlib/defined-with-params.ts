import { isHash, PuppetHash } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { parameterMap } from '../parameter-map.ts';
import { splitReference } from '../resource-title.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const definedWithParams = defineFunction({
  name: 'defined_with_params',
  doc: 'True when a resource is declared with at least the given parameters.',
  dispatches: threeX((context, [reference, params = '']) => {
    if (reference === undefined || reference === false) return context.fail('Must specify a reference');
    const parts = splitReference(reference);
    if (!parts && typeof reference === 'string') {
      context.fail(`No title provided and ${rubyInspect(reference)} is not a valid resource reference`);
    }
    if (!parts) return context.fail(`Reference is not understood: '${rubyClass(reference)}'`);
    const wanted = isHash(params) ? params : PuppetHash.empty;
    return context.evaluator.hasResource(parts.type, parts.title, parameterMap(wanted));
  }),
});
