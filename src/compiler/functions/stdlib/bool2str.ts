import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const bool2str = defineFunction({
  name: 'bool2str',
  doc: "A boolean as 'true' or 'false', or as one of two given strings.",
  dispatches: threeX((context, values) => {
    if (values.length !== 1 && values.length !== 3) {
      context.fail(`bool2str(): Wrong number of arguments given (${values.length} for 3)`);
    }
    const [value, yes = 'true', no = 'false'] = values;
    if (typeof value !== 'boolean') context.fail('bool2str(): Requires a boolean to work with');
    if (typeof yes !== 'string' || typeof no !== 'string') context.fail('bool2str(): Requires strings to convert to');
    return value === true ? yes : no;
  }),
});
