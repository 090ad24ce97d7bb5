import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';
import { whereLooked } from '../where-looked.ts';

export const template = defineFunction({
  name: 'template',
  doc: "Renders modules' ERB templates (MODULE/NAME), one after the other.",
  dispatches: threeX(
    (context, values) =>
      values
        .map(value => {
          const name = rubyToString(value);
          const found = context.evaluator.readFile(name, 'templates');
          if (!found) return context.fail(`Could not find template '${name}'`, whereLooked(context, name, 'templates'));
          const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
          return context.evaluator.renderTemplate('erb', found.path, text, undefined);
        })
        .join(''),
    { name: 'template', atLeast: 1 },
  ),
});
