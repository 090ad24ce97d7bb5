import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const pickDefault = defineFunction({
  name: 'pick_default',
  doc: 'The first argument that is neither undef nor an empty string, else the last one.',
  dispatches: threeX((context, values) => {
    if (values.length === 0) return context.fail('Must receive at least one argument.');
    return values.slice(0, -1).find(value => value !== '') ?? values.at(-1)!;
  }),
});
