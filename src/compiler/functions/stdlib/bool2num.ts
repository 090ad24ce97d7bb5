import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const bool2num = defineFunction({
  name: 'bool2num',
  doc: '1 for true and 0 for false, of booleans and of words such as yes and no.',
  dispatches: threeX((context, [value]) => {
    if (value === undefined) return context.fail('bool2num(): Wrong number of arguments given (0 for 1)');
    return context.call('str2bool', [value]) === true ? 1n : 0n;
  }),
});
