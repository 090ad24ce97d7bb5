import { unsupported } from '../unsupported.ts';

export const jsonData = unsupported(
  'json_data',
  "Hiera's backend for JSON.",
  'it is a backend of Hiera, not a function to call',
  'Name it as data_hash in hiera.yaml, or read the file with parsejson(file(…)).',
);
