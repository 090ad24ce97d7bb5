import { defineFunction } from '../define-function.ts';
import { PARAMETERS, templateParameters, templateText } from '../template-parameters.ts';

export const hbs = defineFunction({
  name: 'hbs',
  doc: "Renders a module's Handlebars template (MODULE/NAME) with a hash of parameters.",
  dispatches: [
    {
      parameters: ['String $path', PARAMETERS],
      call: (context, [reference, parameters]) => {
        const { path, text } = templateText(context, reference as string, '.hbs');
        return context.evaluator.renderTemplate('hbs', path, text, templateParameters(parameters));
      },
    },
  ],
});
