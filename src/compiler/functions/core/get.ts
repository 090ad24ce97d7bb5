import type { Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { navigate } from '../navigate.ts';

export const get = defineFunction({
  name: 'get',
  doc: 'Digs in a value by a path in dotted form, with a default for nothing found.',
  dispatches: [
    {
      parameters: ['Any $value', 'String $dotted_string', 'Any $default_value = undef'],
      block: 'Optional[Callable[1,1]]',
      call: (context, [value, path, fallback], block) =>
        navigate(context, value as Value, path as string, fallback ?? null, block),
    },
  ],
});
