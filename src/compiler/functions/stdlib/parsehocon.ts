import { unsupported } from '../unsupported.ts';

export const parsehocon = unsupported(
  'stdlib::parsehocon',
  'Data from HOCON.',
  'HOCON is not read',
  'Write the data as JSON or YAML.',
);
