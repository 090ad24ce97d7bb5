import { hieraFunction } from '../hiera-function.ts';

export const hieraArray = hieraFunction(
  'hiera_array',
  'The values of a key from all levels of Hiera as one list without repetitions, or the default. Use lookup in new code.',
  'unique',
);
