import { defineFunction } from '../define-function.ts';
import { mapSensitive } from '../unwrap-sensitive.ts';

export const rewrapSensitiveData = defineFunction({
  name: 'stdlib::rewrap_sensitive_data',
  doc: 'Takes Sensitive wrappers out of data, calls the lambda with it, and makes the result Sensitive when there were any.',
  dispatches: [
    {
      parameters: ['Any $data'],
      block: 'Optional[Callable[Any]]',
      call: (_, [data = null], block) => mapSensitive(data, plain => (block ? block.call(plain) : plain)),
    },
  ],
});
