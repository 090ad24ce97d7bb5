import { isList } from '../../../model/value.ts';
import { hieraFunction } from '../hiera-function.ts';

export const hieraInclude = hieraFunction(
  'hiera_include',
  'Includes the classes that all levels of Hiera list under a key. Use lookup(…).include in new code.',
  'unique',
  (context, value, key) => {
    if (value === null) return context.fail(`Could not find data item ${key}`);
    return value === '' || (isList(value) && value.length === 0) ? null : context.call('include', [value]);
  },
);
