import { defineFunction } from '../define-function.ts';
import { PARAMETERS, templateParameters, templateText } from '../template-parameters.ts';

export const epp = defineFunction({
  name: 'epp',
  doc: "Renders a module's EPP template (MODULE/NAME) with a hash of parameters.",
  dispatches: [
    {
      parameters: ['String $path', PARAMETERS],
      call: (context, [reference, parameters]) => {
        const { path, text } = templateText(context, reference as string, '.epp');
        return context.evaluator.renderTemplate('epp', path, text, templateParameters(parameters));
      },
    },
  ],
});
