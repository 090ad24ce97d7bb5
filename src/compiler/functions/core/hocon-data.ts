import { unsupported } from '../unsupported.ts';

export const hoconData = unsupported(
  'hocon_data',
  "Hiera's backend for HOCON.",
  'HOCON is not read',
  'Convert the data to YAML.',
);
