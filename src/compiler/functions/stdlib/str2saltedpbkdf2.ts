import { unsupported } from '../unsupported.ts';

export const str2saltedpbkdf2 = unsupported(
  'str2saltedpbkdf2',
  'A password hash for macOS.',
  'macOS is not among the hosts',
  'Use pw_hash.',
);
