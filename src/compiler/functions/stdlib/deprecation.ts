import { deprecatedByModule } from '../../../diagnostics/catalogue/functions.ts';
import { defineFunction } from '../define-function.ts';

export const deprecation = defineFunction({
  name: 'deprecation',
  doc: 'Warns that something of a module is deprecated.',
  statement: true,
  dispatches: [
    {
      parameters: ['String $key', 'String $message', 'Boolean $use_strict_setting = true'],
      call: (context, [, message]) => {
        context.report(deprecatedByModule({ message: message as string }, context.span));
        return null;
      },
    },
  ],
});
