import { unsupported } from '../unsupported.ts';

export const shuffle = unsupported(
  'shuffle',
  'A list in random order.',
  'the same inputs must give the same bundle, and it would differ at every compilation',
  'Use fqdn_rotate: it differs from host to host and stays the same.',
);
