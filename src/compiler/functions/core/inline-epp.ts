import { defineFunction } from '../define-function.ts';
import { PARAMETERS, templateParameters } from '../template-parameters.ts';

export const inlineEpp = defineFunction({
  name: 'inline_epp',
  doc: 'Renders an EPP template given as text, with a hash of parameters.',
  dispatches: [
    {
      parameters: ['String $template', PARAMETERS],
      call: (context, [text, parameters]) =>
        context.evaluator.renderTemplate('epp', 'inlined-epp-text', text as string, templateParameters(parameters)),
    },
  ],
});
