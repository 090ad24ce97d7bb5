import { newInstance } from '../../types/convert.ts';
import { defineFunction } from '../define-function.ts';

export const newFunction = defineFunction({
  name: 'new',
  doc: 'Makes a new value of a data type, as `Integer.new("0xff")` or `Integer("0xff")`.',
  dispatches: [
    {
      parameters: ['Type $type', 'Any *$args'],
      block: 'Optional[Callable]',
      call: (context, [type, ...values], block) => {
        const made = newInstance(type as Parameters<typeof newInstance>[0], values, {
          readType: text => context.type(text),
        });
        return block ? block.call(made) : made;
      },
    },
  ],
});
