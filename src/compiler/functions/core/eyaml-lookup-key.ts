import { unsupported } from '../unsupported.ts';

export const eyamlLookupKey = unsupported(
  'eyaml_lookup_key',
  "Hiera's backend for encrypted YAML.",
  'it is a backend of Hiera, not a function to call, and needs Ruby',
  'Decrypt the data before compiling and keep the clear values out of version control.',
);
