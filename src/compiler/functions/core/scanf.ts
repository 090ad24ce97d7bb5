import { defineFunction } from '../define-function.ts';
import { scan } from '../ruby/scanf.ts';

export const scanf = defineFunction({
  name: 'scanf',
  doc: 'Reads values out of a string by a format such as "%d %s"; a lambda gets the list and its value is the result.',
  dispatches: [
    {
      parameters: ['String $data', 'String $format'],
      block: 'Optional[Callable]',
      call: (context, [data, format], block) => {
        const found = scan(context, data as string, format as string);
        return block ? block.call(found) : found;
      },
    },
  ],
});
