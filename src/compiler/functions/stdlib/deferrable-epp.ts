import { isHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const deferrableEpp = defineFunction({
  name: 'stdlib::deferrable_epp',
  doc: 'Renders an EPP template; values that are Deferred are refused.',
  dispatches: [
    {
      parameters: ['String $template', 'Hash $variables'],
      call: (context, [template = null, variables = null]) => {
        if (containsDeferred(variables)) {
          context.fail(
            'stdlib::deferrable_epp(): a Deferred value cannot be rendered while compiling',
            'Give the value itself.',
          );
        }
        return context.call('epp', [template, variables]);
      },
    },
  ],
});

function containsDeferred(value: Value): boolean {
  if (isHash(value)) return [...value.values()].some(containsDeferred);
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'deferred';
}
