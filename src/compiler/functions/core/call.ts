import type { Deferred } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const call = defineFunction({
  name: 'call',
  doc: 'Calls a function by its name, or what a Deferred stands for.',
  dispatches: [
    {
      parameters: ['String $function_name', 'Any *$arguments'],
      block: 'Optional[Callable]',
      call: (context, [name, ...rest], block) => context.call(name as string, rest, block),
    },
    {
      parameters: ['Deferred $deferred'],
      call: (context, [deferred]) => {
        const { name, arguments: given } = deferred as Deferred;
        return context.call(name, given);
      },
    },
  ],
});
