import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const inlineTemplate = defineFunction({
  name: 'inline_template',
  doc: 'Renders ERB templates given as text, one after the other.',
  dispatches: threeX(
    (context, values) =>
      values
        .map(text => context.evaluator.renderTemplate('erb', 'inline template', rubyToString(text), undefined))
        .join(''),
    { name: 'inline_template', atLeast: 1 },
  ),
});
