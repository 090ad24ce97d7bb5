import { hieraFunction } from '../hiera-function.ts';

export const hieraHash = hieraFunction(
  'hiera_hash',
  'The hashes of a key from all levels of Hiera merged, or the default. Use lookup in new code.',
  'hash',
);
