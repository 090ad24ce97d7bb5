import { unsupported } from '../unsupported.ts';

export const pry = unsupported(
  'pry',
  "Ruby's debugger.",
  'there is no Ruby here',
  'Use notice() to see values, or --dump catalog.',
);
