import { unsupported } from '../unsupported.ts';

export const yamlData = unsupported(
  'yaml_data',
  "Hiera's backend for YAML.",
  'it is a backend of Hiera, not a function to call',
  'Name it as data_hash in hiera.yaml, or read the file with parseyaml(file(…)).',
);
