import { hieraFunction } from '../hiera-function.ts';

export const hiera = hieraFunction(
  'hiera',
  'The first value that Hiera has for a key, or the default. Use lookup in new code.',
  undefined,
);
