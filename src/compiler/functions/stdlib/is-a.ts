import type { PuppetType } from '../../../model/type.ts';
import { isInstance } from '../../types/is-instance.ts';
import { defineFunction } from '../define-function.ts';

export const isA = defineFunction({
  name: 'is_a',
  doc: 'True when a value is of a type; the same as $value =~ Type.',
  dispatches: [
    {
      parameters: ['Any $value', 'Type $type'],
      call: (_, [value = null, type]) => isInstance(type as PuppetType, value),
    },
  ],
});
