import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { threeX } from '../three-x.ts';

export const tagged = defineFunction({
  name: 'tagged',
  doc: 'True when the class or defined type around the call, or the catalog, has all of the tags.',
  dispatches: threeX((context, values) => context.evaluator.isTagged(flattenList(values).map(rubyToString)), {
    name: 'tagged',
    atLeast: 1,
  }),
});
