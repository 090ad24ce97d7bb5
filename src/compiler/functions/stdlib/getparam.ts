import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { splitReference } from '../resource-title.ts';
import { threeX } from '../three-x.ts';

export const getparam = defineFunction({
  name: 'getparam',
  doc: "The value of a declared resource's parameter, or an empty string.",
  dispatches: threeX((context, [reference, name = '']) => {
    if (reference === undefined || reference === false) return context.fail('Must specify a reference');
    if (typeof name !== 'string') return context.fail('Must specify name of a parameter');
    const parts = splitReference(reference);
    if (name === '') return '';
    if (!parts)
      return context.fail(`No title provided and ${rubyInspect(reference)} is not a valid resource reference`);
    return context.evaluator.resourceParameter(parts.type, parts.title, name) ?? '';
  }),
});
