import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { splitReference } from '../resource-title.ts';

export const str2resource = defineFunction({
  name: 'stdlib::str2resource',
  doc: 'The reference to a declared resource from its text, such as File[/etc/motd].',
  dispatches: [
    {
      parameters: ['String $res_string'],
      call: (context, [text]): Value => {
        const parts = splitReference(text!);
        if (parts && context.evaluator.hasResource(parts.type, parts.title, new Map())) {
          if (parts.type === 'Class') return { kind: 'type', type: 'Class', name: parts.title };
          return { kind: 'type', type: 'Resource', typeName: parts.type, title: parts.title };
        }
        return context.fail(
          `stdlib::str2resource(): could not find ${parts ? `${parts.type}[${parts.title}]` : text}, this is parse order dependent and values should not be quoted`,
        );
      },
    },
  ],
});
