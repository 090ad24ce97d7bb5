import { defineFunction } from '../define-function.ts';

export const convertTo = defineFunction({
  name: 'convert_to',
  doc: 'Converts a value to a data type, as `new` does with the arguments the other way round.',
  dispatches: [
    {
      parameters: ['Any $value', 'Type $type', 'Any *$args'],
      block: 'Optional[Callable[1,1]]',
      call: (context, [value, type, ...more], block) => {
        const made = context.call('new', [type ?? null, value ?? null, ...more]);
        return block ? block.call(made) : made;
      },
    },
  ],
});
