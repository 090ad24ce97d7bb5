import { defineFunction } from '../define-function.ts';
import { PARAMETERS, templateParameters } from '../template-parameters.ts';

export const inlineHbs = defineFunction({
  name: 'inline_hbs',
  doc: 'Renders a Handlebars template given as text, with a hash of parameters.',
  dispatches: [
    {
      parameters: ['String $template', PARAMETERS],
      call: (context, [text, parameters]) =>
        context.evaluator.renderTemplate('hbs', 'inlined-hbs-text', text as string, templateParameters(parameters)),
    },
  ],
});
