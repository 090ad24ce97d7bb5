import { Break, defineFunction } from '../define-function.ts';

export const breakFunction = defineFunction({
  name: 'break',
  doc: 'Ends the innermost iteration; the iterating function gives what it has so far.',
  statement: true,
  dispatches: [
    {
      parameters: [],
      call: () => {
        throw new Break('break() from context where this is illegal');
      },
    },
  ],
});
