import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';

export const hasRole = defineFunction({
  name: 'has_role',
  doc: 'True when the host has the role, or one of the roles, that roles.yaml or its inventory file gives it.',
  dispatches: [
    {
      parameters: ['Variant[String[1], Array[String[1]]] +$roles'],
      call: (context, values) => {
        const { roles } = context.evaluator.host;
        return flattenList(values).some(role => roles.includes(role as string));
      },
    },
  ],
});
